import { eq } from "drizzle-orm";
import type { api, OutputOf } from "@distribution/sdk/server";
import type { RecruitField } from "../../../domain/recruit";
import { Refusal } from "../../../domain/refusal";
import { distributors, type applications } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";
import { distributorTotals } from "../../distributor/distributor-totals";
import type { UseCase } from "../../use-case";
import { distributorRows, selectDistributors } from "./distributor-rows";

type DistributorDetail = OutputOf<typeof api.office.distributor.detail>;

export const officeDistributorDetail: UseCase<typeof api.office.distributor.detail> = (
  world,
  { dismemberid },
) => distributorDetailView(world, Number(dismemberid));

/** A distributor with all numbers and the newest application. Throws NOT_FOUND where there is none. */
export function distributorDetailView(world: World, distributorId: number): DistributorDetail {
  const selected = selectDistributors(world)
    .where(eq(distributors.distributorId, distributorId))
    .all();
  const [row] = distributorRows(world, selected);
  const [found] = selected;
  if (!row || !found) throw new Refusal("NOT_FOUND", "分销员不存在");
  const { gradeId, joinedAt, superiorId } = found.distributor;
  return {
    ...row,
    ...distributorTotals(world, distributorId),
    gradeid: String(gradeId),
    ...(joinedAt !== null && { joinedat: joinedAt }),
    ...(superiorId !== null && { superiorid: String(superiorId) }),
    ...(found.application && { application: applicationView(world, found.application) }),
  };
}

/** What was filled in, in the words of the form as it is now; by its key where the form asks it no more. */
function applicationView(world: World, application: typeof applications.$inferSelect) {
  const form = new Map(world.books.recruit().fields.map((field) => [field.key, field]));
  return {
    applyid: String(application.applyId),
    createdat: application.createdAt,
    fields: Object.entries(application.fields).map(([key, answer]) => {
      const field = form.get(key);
      return { key, label: field?.label ?? key, value: answerText(field, answer) };
    }),
  };
}

/** The chosen option as the applicant read it. */
function answerText(field: RecruitField | undefined, answer: string): string {
  return field?.options?.find(({ value }) => value === answer)?.label ?? answer;
}
