import {
  formatYuan,
  toFen,
  type CommissionKind,
  type OrderStatus,
} from "@distribution/sdk/contract";
import {
  accrue,
  commissionFen,
  invalidate,
  lostPartsSentence,
  release,
  withdrawableFrom,
  zeroFen,
} from "../../domain/commission";
import { isFailed, orderNoOf } from "../../domain/order";
import type { CommissionRow, OrderRow } from "../../storage/rows";
import { chooseSteps } from "../order-steps";
import { isActive, type Crowd, type Seller } from "./crowd";

/** One order, written as it stands at the story's end, and what it does to money on the way. */
export function planOrder(crowd: Crowd, orderId: number, seller: Seller, paidAt: number): void {
  const { random, shelf, timeline, orders, failedOrders, now } = crowd;
  const buyerMemberId = random.chance(0.05)
    ? seller.memberId
    : crowd.customers.buyerAt(seller, paidAt);
  const goods = random.pick(shelf);
  const { channel } = goods;
  const quantity = goods.priceFen < 5_000 && random.chance(0.3) ? 2 : 1;
  let at = paidAt;
  let status: OrderStatus = 0;
  let settledAt: number | null = null;
  let failure: { at: number; status: OrderStatus; reason: string } | undefined;
  for (const step of chooseSteps(random, channel)) {
    at += step.afterMs;
    if (at > now) break;
    if (isFailed(step.status)) failure = { at, status: step.status, reason: step.reason ?? "" };
    else status = step.status;
    if (step.status === 5) settledAt = at;
  }
  const order: OrderRow = {
    orderId,
    orderNo: orderNoOf(channel, paidAt, orderId * 7919),
    channel,
    status,
    buyerMemberId,
    goodsId: goods.goodsId,
    goodsName: goods.name,
    goodsImage: goods.image,
    quantity,
    amountFen: toFen(goods.priceFen * quantity),
    paidAt,
    settledAt,
  };
  orders.add(order);
  const commissionIds = earnersOf(seller, buyerMemberId, paidAt).map((earner) =>
    addCommission(crowd, order, goods.goodsId, earner),
  );
  for (const id of commissionIds) accrueCommission(crowd, id);
  if (!failure) return;
  const { at: failedAt, status: failedStatus, reason } = failure;
  timeline.add(failedAt, () => {
    const failed = { ...order, status: failedStatus };
    if (fail(crowd, failed, commissionIds, failedAt, reason)) failedOrders.push(failed);
  });
}

interface Earner {
  readonly seller: Seller;
  readonly kind: CommissionKind;
  readonly subordinateId: number | null;
}

function earnersOf(seller: Seller, buyerMemberId: number, paidAt: number): readonly Earner[] {
  const { superior, memberId, distributorId } = seller;
  const kind = buyerMemberId === memberId ? "self" : "share";
  const own = { seller, kind, subordinateId: null } as const;
  if (!superior || !isActive(superior, paidAt)) return [own];
  return [own, { seller: superior, kind: "sub", subordinateId: distributorId }];
}

function addCommission(
  { books, rateOf, rule }: Crowd,
  order: OrderRow,
  goodsId: number,
  { seller, kind, subordinateId }: Earner,
): number {
  const rate = rateOf(goodsId, seller.gradeId, kind);
  return books.addCommission({
    orderId: order.orderId,
    distributorId: seller.distributorId,
    kind,
    subordinateId,
    channel: order.channel,
    orderStatus: order.status,
    rate,
    orderFen: order.amountFen,
    amountFen: commissionFen(order.amountFen, rate),
    status: "pending",
    lockedFen: zeroFen,
    withdrawnFen: zeroFen,
    offsetFen: zeroFen,
    forfeitedFen: zeroFen,
    paidAt: order.paidAt,
    withdrawableAt:
      order.settledAt === null ? null : withdrawableFrom(order.settledAt, rule.freezeDays),
    failReason: null,
  });
}

/** Books what an order earns as it is paid, and notes when its freeze will be over. */
function accrueCommission({ books, releases }: Crowd, commissionId: number): void {
  const { distributorId, amountFen, paidAt, withdrawableAt } = books.commission(commissionId);
  books.book(paidAt, distributorId, accrue(amountFen), { commissionId });
  if (withdrawableAt === null) return;
  const ids = releases.get(withdrawableAt);
  if (ids) ids.push(commissionId);
  else releases.set(withdrawableAt, [commissionId]);
}

/** Releases the commissions whose freeze is over at `at`, unless their orders have failed meanwhile. */
export function releaseCommissions({ books, releases }: Crowd, at: number): void {
  for (const commissionId of releases.get(at) ?? []) {
    const row = books.commission(commissionId);
    if (row.status !== "pending") continue;
    const { distributorId } = row;
    const decided = release(row, toFen(-books.balancesOf(distributorId).debt));
    const failReason = lostPartsSentence(decided.commission);
    books.saveCommission({ ...decided.commission, failReason });
    books.book(at, distributorId, decided.movement, { commissionId });
  }
  releases.delete(at);
}

/** Takes back what a failed order earned. Gives false and does nothing while a withdrawal holds some of it. */
function fail(
  { books }: Crowd,
  { status }: OrderRow,
  commissionIds: readonly number[],
  at: number,
  reason: string,
): boolean {
  const rows: readonly CommissionRow[] = commissionIds.map(books.commission);
  if (rows.some((row) => row.lockedFen > 0)) return false;
  for (const row of rows) {
    const { commission, movement } = invalidate(row, []);
    const owed = toFen(-movement.changes.debt);
    const debt = owed > 0 ? `，¥${formatYuan(owed)} 将从之后的佣金中扣回` : "";
    books.saveCommission({ ...commission, orderStatus: status, failReason: reason + debt });
    const { commissionId, distributorId } = row;
    books.book(at, distributorId, movement, { commissionId });
  }
  return true;
}
