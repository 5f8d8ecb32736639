import { and, eq, isNotNull, type SQL } from "drizzle-orm";
import type { api, InputOf } from "@distribution/sdk/server";
import type { RecordedStatus } from "../../../domain/distributor";
import { distributors } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";
import { earningsOf } from "../../distributor/distributor-totals";
import type { UseCase } from "../../use-case";
import { distributorRows, selectDistributors, sortValues } from "./distributor-rows";
import { countRows, pageOf } from "../page-list";
import { ofDistributorMeant } from "../search";
import { inOrder } from "../sort";

type ListInput = InputOf<typeof api.office.distributor.listNormal>;
type SortedInput = Omit<InputOf<typeof api.office.distributor.performance>, "status">;

/** A page of the distributors that fit, the newest application first where nothing else is asked for. */
function pageOfDistributors(world: World, input: SortedInput, fits: SQL | undefined) {
  const where = and(
    fits,
    input.keyword
      ? ofDistributorMeant(world, distributors.distributorId, input.keyword)
      : undefined,
  );
  const { limit, offset } = pageOf(input);
  const selected = selectDistributors(world)
    .where(where)
    .orderBy(
      ...inOrder(input.sortorder, sortValues[input.sortby ?? "createdat"], distributors.applyId),
    )
    .limit(limit)
    .offset(offset)
    .all();
  return { selected, total: countRows(world, distributors, where) };
}

function listRows(world: World, input: ListInput, fits: SQL | undefined) {
  const { selected, total } = pageOfDistributors(world, input, fits);
  return { list: [...distributorRows(world, selected)], total };
}

const inStatus = (status: RecordedStatus) => eq(distributors.status, status);

export const listNormalDistributors: UseCase<typeof api.office.distributor.listNormal> = (
  world,
  input,
) => listRows(world, input, inStatus("normal"));

export const listAuditDistributors: UseCase<typeof api.office.distributor.listAudit> = (
  world,
  input,
) => listRows(world, input, inStatus("audit"));

export const listRejectedDistributors: UseCase<typeof api.office.distributor.listReject> = (
  world,
  input,
) => listRows(world, input, inStatus("reject"));

export const listLockedDistributors: UseCase<typeof api.office.distributor.listLock> = (
  world,
  input,
) => listRows(world, input, inStatus("lock"));

/** Direct subordinates: there is no further level. */
export const listSubDistributors: UseCase<typeof api.office.distributor.listSub> = (
  world,
  input,
) => {
  const { distributorId } = world.books.distributor(Number(input.dismemberid));
  return listRows(world, input, eq(distributors.superiorId, distributorId));
};

/** Whoever was approved at some time has 业绩, also after being fired. */
export const listPerformance: UseCase<typeof api.office.distributor.performance> = (
  world,
  input,
) => {
  // A member who never applied has no record: nobody is in the status `none`.
  if (input.status === "none") return { list: [], total: 0 };
  const fits = input.status ? inStatus(input.status) : isNotNull(distributors.joinedAt);
  const { selected, total } = pageOfDistributors(world, input, fits);
  const earnings = earningsOf(
    world,
    selected.map(({ distributor }) => distributor.distributorId),
  );
  const list = distributorRows(world, selected).map((row) => {
    const earned = earnings(Number(row.dismemberid));
    return {
      ...row,
      tradecommission: earned.tradecommission,
      subcommission: earned.subcommission,
      orderamount: earned.tradeamount,
      ordercount: earned.tradeorders,
    };
  });
  return { list, total };
};
