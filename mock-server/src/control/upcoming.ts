import { and, asc, eq, gt, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { formatYuan, toFen, withdrawalStatus, type OutputOf } from "@distribution/sdk/server";
import { reminderMs } from "../domain/binding";
import { jobs, type JobName } from "../jobs/all-jobs";
import { goods } from "../storage/goods-tables";
import { commissions, withdrawals } from "../storage/money-tables";
import { deliveries, events } from "../storage/outbox-tables";
import { bindings, distributors, members } from "../storage/people-tables";
import type { World } from "../storage/world";
import type { UseCase } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

type Moment = OutputOf<ControlApi["time"]["upcoming"]>["list"][number];

const mostRows = 20;

/** Everything that the clock will bring by itself, from the tables that the jobs read. */
export const upcoming: UseCase<ControlApi["time"]["upcoming"]> = (world) => ({
  now: world.clock.now(),
  list: [
    ...periodicJobs(world),
    ...releases(world),
    ...confirmations(world),
    ...bindingReminders(world),
    ...bindingEnds(world),
    ...shelfDates(world),
    ...retries(world),
    ...setAsideRecords(world),
  ]
    .toSorted((one, other) => one.at - other.at)
    .slice(0, mostRows),
});

const jobLabels: Readonly<Record<JobName, string>> = {
  settle: "佣金变为可提现",
  "expire-confirmations": "确认收款超时",
  "auto-withdraw": "自动提现检查",
  "expire-bindings": "锁粉到期",
  "daily-digest": "每日收益汇总",
  "put-on-shelf": "定时上架",
  prune: "清理过期记录",
};

/** Those that come at an hour, whether there will be anything to do or not. */
function periodicJobs(world: World): readonly Moment[] {
  return (["auto-withdraw", "daily-digest", "prune"] as const).flatMap((name): Moment[] => {
    const at = jobs[name].next(world, []);
    return at === undefined ? [] : [{ at, kind: "job", title: jobLabels[name] }];
  });
}

function releases({ db }: World): readonly Moment[] {
  return db
    .select({
      at: sql<number>`${commissions.withdrawableAt}`,
      amount: sql<number>`sum(${commissions.amountFen} - ${commissions.clawedFen})`,
      count: sql<number>`count(*)`,
    })
    .from(commissions)
    .where(and(eq(commissions.status, sql`'pending'`), isNotNull(commissions.withdrawableAt)))
    .groupBy(commissions.withdrawableAt)
    .orderBy(asc(commissions.withdrawableAt))
    .limit(mostRows)
    .all()
    .map(({ at, amount, count }) => ({
      at,
      kind: "withdrawable",
      title: `¥${formatYuan(toFen(amount))} 变为可提现（${count} 笔）`,
    }));
}

function confirmations({ db }: World): readonly Moment[] {
  return db
    .select({
      at: sql<number>`${withdrawals.confirmBy}`,
      withdrawalId: withdrawals.withdrawalId,
      name: distributors.name,
    })
    .from(withdrawals)
    .innerJoin(distributors, eq(distributors.distributorId, withdrawals.distributorId))
    .where(
      and(
        eq(withdrawals.status, sql`${sql.raw(String(withdrawalStatus.approved))}`),
        isNotNull(withdrawals.confirmBy),
        // Closing is WeChat's own affair: no time of ours ends it.
        or(isNull(withdrawals.transferState), ne(withdrawals.transferState, "closing")),
      ),
    )
    .orderBy(asc(withdrawals.confirmBy))
    .limit(mostRows)
    .all()
    .map(({ at, withdrawalId, name }) => ({
      at,
      kind: "confirmation",
      title: `提现 ${withdrawalId} 确认超时（${name}）`,
    }));
}

function selectBindings({ db }: World) {
  return db
    .select({ at: bindings.expiresAt, customer: members.nickname, name: distributors.name })
    .from(bindings)
    .innerJoin(members, eq(members.memberId, bindings.memberId))
    .innerJoin(distributors, eq(distributors.distributorId, bindings.distributorId));
}

function bindingReminders(world: World): readonly Moment[] {
  return selectBindings(world)
    .where(and(isNull(bindings.remindedAt), isNull(bindings.expiredAt)))
    .orderBy(asc(bindings.expiresAt))
    .limit(mostRows)
    .all()
    .map(({ at, customer, name }) => ({
      at: at - reminderMs,
      kind: "binding",
      title: `提醒${name}：${customer}的锁粉还有 3 天到期`,
    }));
}

function bindingEnds(world: World): readonly Moment[] {
  return selectBindings(world)
    .where(isNull(bindings.expiredAt))
    .orderBy(asc(bindings.expiresAt))
    .limit(mostRows)
    .all()
    .map(({ at, customer, name }) => ({
      at,
      kind: "binding",
      title: `${customer}的锁粉到期（${name}）`,
    }));
}

function shelfDates({ db }: World): readonly Moment[] {
  return db
    .select({ at: sql<number>`${goods.onShelfAt}`, name: goods.name })
    .from(goods)
    .where(isNotNull(goods.onShelfAt))
    .orderBy(asc(goods.onShelfAt))
    .limit(mostRows)
    .all()
    .map(({ at, name }) => ({ at, kind: "shelf", title: `定时上架：${name}` }));
}

/** What failed before: a first attempt is made at once. */
function retries({ db }: World): readonly Moment[] {
  return db
    .select({
      at: deliveries.nextAttemptAt,
      attempts: deliveries.attempts,
      receiver: deliveries.receiver,
      eventKey: events.eventKey,
    })
    .from(deliveries)
    .leftJoin(events, eq(events.eventId, deliveries.eventId))
    .where(and(eq(deliveries.status, sql`'pending'`), gt(deliveries.attempts, 0)))
    .orderBy(asc(deliveries.nextAttemptAt))
    .limit(mostRows)
    .all()
    .map(({ at, attempts, receiver, eventKey }) => ({
      at,
      kind: "retry",
      title: `第 ${attempts + 1} 次投递${eventKey === null ? "通知" : ` ${eventKey} `}给 ${receiver}`,
    }));
}

/** What a job could not do the last time. */
function setAsideRecords(world: World): readonly Moment[] {
  return world.books.setAside().map(({ job, retryAt }) => ({
    at: retryAt,
    kind: "retry",
    title: `再试一次：${job in jobLabels ? jobLabels[job as JobName] : job}`,
  }));
}
