import { eq } from "drizzle-orm";
import type { api, InputOf } from "@distribution/sdk/server";
import { stepsTo } from "../../domain/distributor";
import {
  applicationProblems,
  cleanAnswers,
  maskedFields,
  type RecruitSetting,
} from "../../domain/recruit";
import { Refusal } from "../../domain/refusal";
import { appendEvent } from "../../outbox/append-event";
import { applications, distributors } from "../../storage/people-tables";
import type { DistributorRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { approveDistributor } from "./approve-distributor";
import { findScene } from "./scenes";
import type { UseCase } from "../use-case";

type Application = InputOf<typeof api.recruit.apply>;

export const applyDistributor: UseCase<typeof api.recruit.apply> = (world, asked, { memberId }) =>
  world.transaction(() => {
    const earlier = world.books.distributorOf(memberId);
    const recruit = world.books.recruit();
    const input = { ...asked, fields: cleanAnswers(recruit.fields, asked.fields) };
    if (earlier && isSentAgain(world, earlier, input)) return statusOf(earlier);
    if (earlier) checkMayApply(earlier);
    if (!recruit.recruitEnabled) throw new Refusal("RECRUIT_DISABLED");
    checkApplication(recruit, input);
    const superiorId = inviterOf(world, input.sceneid);
    const applicant = recordApplicant(world, memberId, earlier, input.fields, superiorId);
    const applyId = recordApplication(world, applicant.distributorId, recruit, input);
    appendEvent(world, "DISTRIBUTION_APPLY", applyId);
    if (!recruit.needAudit) approveDistributor(world, { ...applicant, applyId });
    return statusOf(world.books.distributor(applicant.distributorId));
  });

function statusOf({ applyId, status }: DistributorRow) {
  return { applyid: String(applyId), status };
}

/** The reply to the first time was lost: the same application is under way, or has passed. */
function isSentAgain(
  world: World,
  { status, applyId }: DistributorRow,
  input: Application,
): boolean {
  if (status !== "audit" && status !== "normal") return false;
  const row = world.db.select().from(applications).where(eq(applications.applyId, applyId)).get();
  return row?.sentDigest === sentDigest(world, input);
}

/**
 * Of all that was sent: what is kept is masked, and a corrected id number may look like the wrong one.
 * Under the key of the accounts, since id numbers too are found by trying all there are.
 */
function sentDigest(world: World, { fields, sceneid, agreementversion }: Application): string {
  const answers = Object.entries(fields)
    .filter(([, answer]) => answer !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return world.books.accountDigest(JSON.stringify([answers, sceneid ?? null, agreementversion]));
}

function checkMayApply({ status }: DistributorRow): void {
  if (status === "lock") throw new Refusal("DISTRIBUTOR_LOCKED");
  if (status === "audit" || status === "normal") {
    throw new Refusal(
      "ALREADY_REGISTERED",
      status === "audit" ? "你已提交过申请，正在审核" : "你已经是分销员",
    );
  }
  stepsTo(status, "audit");
}

function checkApplication(recruit: RecruitSetting, input: Application): void {
  const problems = applicationProblems(recruit.fields, input.fields).map(({ field, message }) => ({
    field: `fields.${field}`,
    message,
  }));
  if (input.agreementversion !== recruit.agreement.version) {
    problems.push({ field: "agreementversion", message: "协议已更新，请重新阅读后提交" });
  }
  if (problems.length > 0) throw new Refusal("VALIDATION_FAILED", undefined, { fields: problems });
}

/** Who invited: the superior-to-be. A product's code binds a customer, it invites nobody. */
function inviterOf(world: World, sceneId: string | undefined): number | null {
  if (sceneId === undefined) return null;
  const scene = findScene(world, sceneId);
  const inviter = world.books.distributor(scene.distributorId);
  const mayInvite = scene.kind === "invite" && inviter.status === "normal";
  return mayInvite ? inviter.distributorId : null;
}

/** The distributor's record exists from the first application on, and stays the same over later ones. */
function recordApplicant(
  world: World,
  memberId: number,
  earlier: DistributorRow | undefined,
  fields: Application["fields"],
  superiorId: number | null,
): DistributorRow {
  const { name = "", phone = "" } = fields;
  const status = "audit" as const;
  if (earlier) {
    return world.db
      .update(distributors)
      .set({ name, phone, status, reason: null, superiorId: superiorId ?? earlier.superiorId })
      .where(eq(distributors.distributorId, earlier.distributorId))
      .returning()
      .get();
  }
  return world.db
    .insert(distributors)
    .values({
      memberId,
      applyId: 0,
      name,
      phone,
      gradeId: world.books.rule().grades[0].gradeId,
      status,
      superiorId,
      createdAt: world.clock.now(),
    })
    .returning()
    .get();
}

function recordApplication(
  world: World,
  distributorId: number,
  recruit: RecruitSetting,
  input: Application,
): number {
  const { applyId } = world.db
    .insert(applications)
    .values({
      distributorId,
      fields: maskedFields(recruit.fields, input.fields),
      agreementVersion: input.agreementversion,
      sceneId: input.sceneid ?? null,
      sentDigest: sentDigest(world, input),
      createdAt: world.clock.now(),
    })
    .returning()
    .get();
  world.db
    .update(distributors)
    .set({ applyId })
    .where(eq(distributors.distributorId, distributorId))
    .run();
  return applyId;
}
