import type { api } from "@distribution/sdk/server";
import type { UseCase } from "../use-case";

export const distributorStatus: UseCase<typeof api.distributor.status> = (
  world,
  _input,
  caller,
) => {
  const distributor = world.books.distributorOf(caller.memberId);
  if (!distributor) return { status: "none" };
  const application = world.books.applicationTimes(distributor.applyId);
  return {
    status: distributor.status,
    ...(distributor.reason !== null && { reason: distributor.reason }),
    dismemberid: String(distributor.distributorId),
    applyid: String(distributor.applyId),
    ...(application && { appliedat: application.createdAt }),
    ...(application?.decidedAt && { decidedat: application.decidedAt }),
  };
};
