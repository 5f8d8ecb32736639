import { asc, desc, eq, isNotNull, like } from "drizzle-orm";
import { distributorStatusLabels } from "@distribution/sdk/server";
import { matcherOf } from "../domain/fold-text";
import { Refusal } from "../domain/refusal";
import { isExpired } from "../domain/scene";
import { storyOf } from "../scenarios/personas";
import { goods } from "../storage/goods-tables";
import { distributors, members, scenes } from "../storage/people-tables";
import type { World } from "../storage/world";
import { invitation, scenePages } from "../use-cases/recruit/scenes";
import type { UseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";
import { follow } from "./follow";

const personaCode = "persona:";
const mostRows = 20;

function selectPeople({ db }: World) {
  return db
    .select({ member: members, distributor: distributors })
    .from(members)
    .leftJoin(distributors, eq(distributors.memberId, members.memberId));
}

type Person = ReturnType<ReturnType<typeof selectPeople>["all"]>[number];

const personas: UseCase<ControlApi["member"]["personas"]> = (world) => {
  const rows = selectPeople(world)
    .where(like(members.loginCode, `${personaCode}%`))
    .orderBy(asc(members.memberId))
    .all();
  return {
    list: rows.map((row) => ({
      persona: row.member.loginCode.slice(personaCode.length),
      code: row.member.loginCode,
      ...personView(row),
      situation: situationOf(world, row),
    })),
  };
};

/** The story's words as long as they are true; afterwards the plain status. */
function situationOf(world: World, { member, distributor }: Person): string {
  const story = storyOf(member.loginCode.slice(personaCode.length));
  const status = distributor?.status ?? "none";
  const bound = boundTo(world, member.memberId);
  const isCustomer = bound !== undefined && (distributor === null || status === "audit");
  return [
    story?.status === status ? story.situation : `现在是${distributorStatusLabels[status]}`,
    ...(isCustomer ? [`绑定${bound.distributorname}`] : []),
  ].join("，");
}

/** Customers first: it is mostly they who buy. */
const buyers: UseCase<ControlApi["member"]["buyers"]> = (world, { keyword }) => {
  const people = selectPeople(world).orderBy(
    asc(isNotNull(distributors.distributorId)),
    asc(members.memberId),
  );
  const matches = keyword === undefined ? undefined : matcherOf(keyword);
  const rows = matches
    ? people
        .all()
        .filter(
          ({ member, distributor }) =>
            matches(member.nickname, distributor?.name ?? "") ||
            String(member.memberId) === keyword,
        )
        .slice(0, mostRows)
    : people.limit(mostRows).all();
  return {
    list: rows.map((row) => {
      const bound = boundTo(world, row.member.memberId);
      return { ...personView(row), ...(bound && { boundto: bound }) };
    }),
  };
};

/** A distributor goes by the name in the records, anybody else by the nickname. */
function personView({ member, distributor }: Person) {
  return {
    memberid: String(member.memberId),
    name: distributor?.name ?? member.nickname,
    avatar: member.avatar,
    ...(distributor && {
      dismemberid: String(distributor.distributorId),
      distributorstatus: distributor.status,
    }),
  };
}

function boundTo({ books, clock }: World, memberId: number) {
  const binding = books.binding(memberId, clock.now());
  return (
    binding && {
      dismemberid: String(binding.distributorId),
      distributorname: books.distributor(binding.distributorId).name,
    }
  );
}

const sunCodes: UseCase<ControlApi["member"]["sunCodes"]> = (world) => ({
  list: selectScenes(world)
    .orderBy(desc(scenes.createdAt))
    .limit(mostRows)
    .all()
    .map((row) => sunCodeView(world, row)),
});

/** As its distributor would ask for it on the phone. */
const makeSunCode: UseCase<ControlApi["member"]["makeSunCode"]> = (
  world,
  { dismemberid, goodsid },
) =>
  world.transaction(() => {
    const { distributorId, memberId } = world.books.distributor(Number(dismemberid));
    const { sceneid } = invitation(world, { goodsid }, { memberId, distributorId });
    const row = selectScenes(world).where(eq(scenes.sceneId, sceneid)).get();
    if (!row) throw new Refusal("NOT_FOUND", "太阳码不存在");
    return sunCodeView(world, row);
  });

function selectScenes({ db }: World) {
  return db
    .select({ scene: scenes, distributorName: distributors.name, goodsName: goods.name })
    .from(scenes)
    .innerJoin(distributors, eq(distributors.distributorId, scenes.distributorId))
    .leftJoin(goods, eq(goods.goodsId, scenes.goodsId));
}

type SceneRow = ReturnType<ReturnType<typeof selectScenes>["all"]>[number];

function sunCodeView(world: World, { scene, distributorName, goodsName }: SceneRow) {
  const { sceneId, kind, goodsId } = scene;
  return {
    sceneid: sceneId,
    kind,
    dismemberid: String(scene.distributorId),
    distributorname: distributorName,
    ...(goodsId !== null && { goodsid: String(goodsId) }),
    ...(goodsName !== null && { goodsname: goodsName }),
    createdat: scene.createdAt,
    expiresat: scene.expiresAt,
    expired: isExpired(scene, world.clock.now()),
    openat: `/#/${scenePages[kind]}?scene=${sceneId}`,
  };
}

/** Who there is, and what they do in WeChat. */
export const memberUseCases: UseCasesOf<ControlApi["member"]> = {
  follow,
  personas,
  buyers,
  sunCodes,
  makeSunCode,
};
