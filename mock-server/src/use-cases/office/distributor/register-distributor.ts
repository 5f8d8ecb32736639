import { eq } from "drizzle-orm";
import { distributorStatusLabels, type api, type InputOf } from "@distribution/sdk/server";
import { refuseProblems } from "../../../domain/field-problem";
import { Refusal } from "../../../domain/refusal";
import { applications, distributors, members } from "../../../storage/people-tables";
import type { DistributorRow } from "../../../storage/rows";
import type { World } from "../../../storage/world";
import { approveDistributor } from "../../recruit/approve-distributor";
import { findDistributor } from "../../binding/bind-customer";
import type { UseCase } from "../../use-case";
import { distributorDetailView } from "./distributor-detail";

type Registration = InputOf<typeof api.office.distributor.register>;

export const registerDistributor: UseCase<typeof api.office.distributor.register> = (
  world,
  input,
) =>
  world.transaction(() => {
    const memberId = memberMeant(world, input);
    const earlier = world.books.distributorOf(memberId);
    if (earlier) checkMayRegister(earlier);
    const gradeId =
      knownGrade(world, input.gradeid) ?? earlier?.gradeId ?? world.books.rule().grades[0].gradeId;
    const superiorId =
      superiorMeant(world, earlier, input.superiorid) ?? earlier?.superiorId ?? null;
    const { name, phone } = input;
    const applicant = recordApplicant(world, memberId, earlier, {
      name,
      phone,
      gradeId,
      superiorId,
    });
    approveDistributor(world, applicant);
    return distributorDetailView(world, applicant.distributorId);
  });

function memberMeant(world: World, { memberid, phone }: Registration): number {
  const found = world.db
    .select({ memberId: members.memberId })
    .from(members)
    .where(
      memberid === undefined ? eq(members.phone, phone) : eq(members.memberId, Number(memberid)),
    )
    .all();
  const [member, another] = found;
  if (!member) {
    throw new Refusal(
      "NOT_FOUND",
      memberid === undefined
        ? "没有使用这个手机号的会员，请让对方先登录小程序，或填写会员编号"
        : "会员不存在",
    );
  }
  if (another) {
    throw new Refusal("STATE_CONFLICT", `有 ${found.length} 位会员使用这个手机号，请填写会员编号`);
  }
  return member.memberId;
}

/** Whoever was refused or fired may come back this way; everybody else is registered already. */
function checkMayRegister({ status }: DistributorRow): void {
  if (status === "reject" || status === "fire") return;
  throw new Refusal(
    "ALREADY_REGISTERED",
    status === "audit"
      ? "该会员已提交申请，请直接审核"
      : `该会员已是分销员（${distributorStatusLabels[status]}）`,
  );
}

function knownGrade(world: World, gradeid: string | undefined): number | undefined {
  if (gradeid === undefined) return undefined;
  const gradeId = Number(gradeid);
  const known = world.books.rule().grades.some((grade) => grade.gradeId === gradeId);
  if (!known) refuseProblems([{ field: "gradeid", message: "没有这个等级" }]);
  return gradeId;
}

function superiorMeant(
  world: World,
  earlier: DistributorRow | undefined,
  superiorid: string | undefined,
): number | undefined {
  if (superiorid === undefined) return undefined;
  const superior = findDistributor(world, Number(superiorid));
  if (!superior) throw new Refusal("NOT_FOUND", "上级分销员不存在");
  const { distributorId, status } = superior;
  if (distributorId === earlier?.distributorId) {
    refuseProblems([{ field: "superiorid", message: "上级不能是本人" }]);
  }
  if (status !== "normal") {
    refuseProblems([
      { field: "superiorid", message: `上级${distributorStatusLabels[status]}，须为正常的分销员` },
    ]);
  }
  return distributorId;
}

/** The record of somebody who comes back stays the same one: its id is in links and orders. */
function recordApplicant(
  world: World,
  memberId: number,
  earlier: DistributorRow | undefined,
  profile: Pick<DistributorRow, "name" | "phone" | "gradeId" | "superiorId">,
): DistributorRow {
  const createdAt = world.clock.now();
  const { distributorId } =
    earlier ??
    world.db
      .insert(distributors)
      .values({ ...profile, memberId, applyId: 0, status: "audit", createdAt })
      .returning()
      .get();
  const { name, phone } = profile;
  const { applyId } = world.db
    .insert(applications)
    .values({ distributorId, fields: { name, phone }, createdAt })
    .returning()
    .get();
  return world.db
    .update(distributors)
    .set({ ...profile, applyId })
    .where(eq(distributors.distributorId, distributorId))
    .returning()
    .get();
}

export const updateDistributor: UseCase<typeof api.office.distributor.update> = (world, input) =>
  world.transaction(() => {
    const earlier = world.books.distributor(Number(input.dismemberid));
    const { distributorId } = earlier;
    world.db
      .update(distributors)
      .set({
        name: input.name ?? earlier.name,
        phone: input.phone ?? earlier.phone,
        gradeId: knownGrade(world, input.gradeid) ?? earlier.gradeId,
      })
      .where(eq(distributors.distributorId, distributorId))
      .run();
    return distributorDetailView(world, distributorId);
  });
