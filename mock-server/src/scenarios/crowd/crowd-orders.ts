import { toFen, type CommissionKind, type OrderStatus } from "@distribution/sdk/server";
import {
  accrue,
  clawBackMovement,
  commissionFen,
  invalidateMovement,
  takeBack,
  withdrawableFrom,
  zeroFen,
} from "../../domain/commission";
import { isFailed, orderNoOf, stepTime } from "../../domain/order";
import type { CommissionRow, OrderRow } from "../../storage/rows";
import { owedSentence, takeOwed } from "../../use-cases/order/claw-back";
import type { MoneyBooks } from "../../use-cases/order/pay-back-debt";
import { releaseCommission } from "../../use-cases/order/release-commission";
import { chooseSteps, type OrderStep } from "../order-steps";
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
  const order: OrderRow = {
    orderId,
    orderNo: orderNoOf(channel, paidAt, orderId * 7919),
    channel,
    status: 0,
    buyerMemberId,
    goodsId: goods.goodsId,
    goodsName: goods.name,
    goodsImage: goods.image,
    quantity,
    amountFen: toFen(goods.priceFen * quantity),
    refundedFen: zeroFen,
    refundedQuantity: 0,
    paidAt,
    groupedAt: null,
    receivedAt: null,
    approvedAt: null,
    settledAt: null,
  };
  const failure = live(order, chooseSteps(random, channel), now);
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

/** Takes the order through its steps up to the story's end. Gives the one at which it failed. */
function live(order: OrderRow, steps: readonly OrderStep[], now: number) {
  let at = order.paidAt;
  for (const { status, afterMs, reason = "" } of steps) {
    at += afterMs;
    if (at > now) break;
    if (isFailed(status)) return { at, status, reason };
    Object.assign(order, { status }, stepTime(status, at));
  }
  return undefined;
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
    refundedFen: zeroFen,
    clawedFen: zeroFen,
    owedFen: zeroFen,
    coveredFen: zeroFen,
    invalidAt: null,
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
  books.at(paidAt).book(distributorId, accrue(amountFen), { commissionId });
  if (withdrawableAt === null) return;
  const ids = releases.get(withdrawableAt);
  if (ids) ids.push(commissionId);
  else releases.set(withdrawableAt, [commissionId]);
}

/** Releases the commissions whose freeze is over at `at`, unless their orders have failed meanwhile. */
export function releaseCommissions({ books, releases }: Crowd, at: number): void {
  for (const commissionId of releases.get(at) ?? []) {
    const row = books.commission(commissionId);
    if (row.status === "pending") releaseCommission(books.at(at), row);
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
  const failed = { at, status, reason };
  for (const row of rows) failCommission(books.at(at), row, failed);
  return true;
}

function failCommission(
  books: MoneyBooks,
  row: CommissionRow,
  { at, status, reason }: { at: number; status: OrderStatus; reason: string },
): void {
  const { commissionId, distributorId } = row;
  const { commission, pendingFen, settledFen, owedFen } = takeBack(row, zeroFen, []);
  const failed = {
    ...commission,
    orderStatus: status,
    status: "invalid" as const,
    invalidAt: at,
  };
  books.saveCommission({ ...failed, failReason: reason });
  if (pendingFen > 0) books.book(distributorId, invalidateMovement(pendingFen), { commissionId });
  if (settledFen > 0) {
    books.book(distributorId, clawBackMovement(settledFen, zeroFen), { commissionId });
  }
  if (owedFen === 0) return;
  const sentence = owedSentence(owedFen, takeOwed(books, row, owedFen));
  books.saveCommission({ ...failed, failReason: `${reason}，${sentence}` });
}
