import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { api, SceneKind } from "@distribution/sdk/server";
import { maskName } from "../../domain/mask";
import { Refusal } from "../../domain/refusal";
import { isExpired, reusableAfter, sceneMs } from "../../domain/scene";
import { goods } from "../../storage/goods-tables";
import { scenes } from "../../storage/people-tables";
import type { DistributorRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { findGoods } from "../goods/goods-detail";
import { isOnSale } from "../goods/on-sale";
import { sunCode } from "./sun-code";
import type { UseCase } from "../use-case";

type SceneRow = typeof scenes.$inferSelect;

/** What a sun code stands for. Throws SCENE_NOT_FOUND or SCENE_EXPIRED. */
export function findScene(world: World, sceneId: string): SceneRow {
  const scene = world.db.select().from(scenes).where(eq(scenes.sceneId, sceneId)).get();
  if (!scene) throw new Refusal("SCENE_NOT_FOUND");
  if (isExpired(scene, world.clock.now())) throw new Refusal("SCENE_EXPIRED");
  return scene;
}

/** Tells whose code it is whatever became of that distributor: binding and applying say why they refuse. */
export const sceneDetail: UseCase<typeof api.recruit.scene> = (world, { sceneid }) => {
  const scene = findScene(world, sceneid);
  const product =
    scene.goodsId === null ? undefined : findGoods(world, eq(goods.goodsId, scene.goodsId));
  return {
    kind: scene.kind,
    dismemberid: String(scene.distributorId),
    dismembername: maskName(world.books.distributor(scene.distributorId).name),
    ...(product && { goodsid: String(product.goodsId) }),
    ...(product?.goodsSign && { goodssign: product.goodsSign }),
    expiresat: scene.expiresAt,
  };
};

export const invitation: UseCase<typeof api.recruit.invitation> = (world, { goodsid }, caller) =>
  world.transaction(() => {
    const inviter = world.books.distributor(caller.distributorId);
    if (inviter.status === "lock") throw new Refusal("DISTRIBUTOR_LOCKED");
    if (inviter.status === "fire") throw new Refusal("DISTRIBUTOR_FIRED");
    // Once approved, fired, and applying anew.
    if (inviter.status !== "normal") {
      throw new Refusal("DISTRIBUTOR_REQUIRED", "审核通过后才能邀请");
    }
    const destination =
      goodsid === undefined ? toCentre(world, inviter) : toGoods(world, Number(goodsid));
    const scene =
      reusableScene(world, inviter, destination) ?? createScene(world, inviter, destination);
    return {
      ...destination.card,
      sceneid: scene.sceneId,
      qrcode: sunCode(scene.sceneId),
      expiresat: scene.expiresAt,
    };
  });

/** The page that a code opens. */
export const scenePages: Readonly<Record<SceneKind, string>> = {
  invite: "pages/centre/index",
  goods: "pages/goods/index",
};

/** Where a code leads, and the card that announces it. */
interface Destination {
  readonly kind: SceneKind;
  readonly goodsId: number | null;
  readonly card: { readonly page: string; readonly title: string; readonly image: string };
}

/** A shopping bag: the invitation is about no product. */
const invitationPicture = "/pictures/canvas-tote.png";

function toCentre(world: World, inviter: DistributorRow): Destination {
  if (!world.books.recruit().recruitEnabled) throw new Refusal("RECRUIT_DISABLED");
  const title = `${maskName(inviter.name)}邀请你成为分销员`;
  return {
    kind: "invite",
    goodsId: null,
    card: { page: scenePages.invite, title, image: invitationPicture },
  };
}

function toGoods(world: World, goodsId: number): Destination {
  const product = findGoods(world, eq(goods.goodsId, goodsId));
  if (!isOnSale(world, product)) throw new Refusal("GOODS_OFF_SHELF");
  const { name, image } = product;
  return { kind: "goods", goodsId, card: { page: scenePages.goods, title: name, image } };
}

function reusableScene(
  world: World,
  { distributorId }: DistributorRow,
  { kind, goodsId }: Destination,
): SceneRow | undefined {
  return world.db
    .select()
    .from(scenes)
    .where(
      and(
        eq(scenes.distributorId, distributorId),
        eq(scenes.kind, kind),
        goodsId === null ? isNull(scenes.goodsId) : eq(scenes.goodsId, goodsId),
        gt(scenes.expiresAt, reusableAfter(world.clock.now())),
      ),
    )
    .orderBy(desc(scenes.expiresAt))
    .limit(1)
    .get();
}

function createScene(
  world: World,
  { distributorId }: DistributorRow,
  { kind, goodsId }: Destination,
): SceneRow {
  const now = world.clock.now();
  return world.db
    .insert(scenes)
    .values({
      // 32 characters, as many as WeChat carries, none of which needs escaping.
      sceneId: randomBytes(16).toString("hex"),
      kind,
      distributorId,
      goodsId,
      createdAt: now,
      expiresAt: now + sceneMs,
    })
    .returning()
    .get();
}
