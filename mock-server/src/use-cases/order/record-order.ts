import type { Channel, CommissionKind, Fen, OrderStatus } from "@distribution/sdk/server";
import { accrue, commissionFen, rateOf, zeroFen } from "../../domain/commission";
import { isDistributor } from "../../domain/distributor";
import { isFailed } from "../../domain/order";
import { gradeOf, type Rule } from "../../domain/rule";
import type { DistributorRow, GoodsRow, OrderRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { notify } from "../../outbox/notify";
import { findDistributor, maskedNickname, visit } from "../binding/bind-customer";

/** An order as its channel reports it, paid now. */
export interface ReportedOrder {
  readonly orderNo: string;
  readonly channel: Channel;
  readonly buyerMemberId: number;
  readonly goods: Pick<GoodsRow, "goodsId" | "name" | "image" | "commissionable">;
  readonly quantity: number;
  readonly amountFen: Fen;
  /** Whose share it came through. */
  readonly sharedBy?: number;
  /** The status in which it arrives; absent: paid. */
  readonly status?: OrderStatus;
}

/** Records a paid order, and what it will earn its distributor and the superior. Call it inside a transaction. */
export function recordOrder(world: World, reported: ReportedOrder): OrderRow {
  const { goods } = reported;
  const order = world.books.insertOrder({
    orderNo: reported.orderNo,
    channel: reported.channel,
    buyerMemberId: reported.buyerMemberId,
    quantity: reported.quantity,
    amountFen: reported.amountFen,
    refundedFen: zeroFen,
    refundedQuantity: 0,
    status: 0,
    goodsId: goods.goodsId,
    goodsName: goods.name,
    goodsImage: goods.image,
    paidAt: world.clock.now(),
    groupedAt: null,
    receivedAt: null,
    approvedAt: null,
    settledAt: null,
  });
  const rule = world.books.rule();
  const earner = earnerOf(world, rule, reported);
  if (!earner) return order;
  const { distributor, kind } = earner;
  const isTold = !isFailed(reported.status ?? 0);
  accrueCommission(world, rule, { order, goods, distributor, kind, isTold });
  if (distributor.superiorId !== null) {
    const superior = world.books.distributor(distributor.superiorId);
    if (superior.status === "normal") {
      accrueCommission(world, rule, {
        order,
        goods,
        distributor: superior,
        kind: "sub",
        subordinateId: distributor.distributorId,
        isTold,
      });
    }
  }
  return order;
}

/**
 * The buyer, where a distributor buys; else whoever the buyer is bound to. The share that an order came
 * through binds a buyer who is bound to nobody, as the visit would have: who orders through a
 * distributor's share is among that one's customers.
 */
function earnerOf(
  world: World,
  rule: Rule,
  { buyerMemberId, sharedBy }: ReportedOrder,
): { distributor: DistributorRow; kind: CommissionKind } | undefined {
  const buyer = world.books.distributorOf(buyerMemberId);
  if (buyer && isDistributor(buyer.status)) {
    const earns = rule.selfBuyEnabled && buyer.status === "normal";
    return earns ? { distributor: buyer, kind: "self" } : undefined;
  }
  const bound = () => world.books.binding(buyerMemberId, world.clock.now());
  if (sharedBy !== undefined && !bound()) {
    visit(world, buyerMemberId, findDistributor(world, sharedBy));
  }
  const binding = bound();
  if (!binding) return undefined;
  const distributor = world.books.distributor(binding.distributorId);
  return distributor.status === "normal" ? { distributor, kind: "share" } : undefined;
}

function accrueCommission(
  world: World,
  rule: Rule,
  earned: {
    readonly order: OrderRow;
    readonly goods: ReportedOrder["goods"];
    readonly distributor: DistributorRow;
    readonly kind: CommissionKind;
    readonly subordinateId?: number;
    /** What has failed already earns nobody anything. */
    readonly isTold: boolean;
  },
): void {
  const { order, goods, distributor, kind } = earned;
  const problem = !rule.adaptiveChannels.includes(order.channel)
    ? "下单时该渠道未开放分佣"
    : goods.commissionable
      ? null
      : "该商品不参与分佣";
  const rate = orderRate(world, rule, goods.goodsId, distributor.gradeId, kind);
  const amountFen = problem === null ? commissionFen(order.amountFen, rate) : zeroFen;
  const { commissionId } = world.books.insertCommission({
    orderId: order.orderId,
    distributorId: distributor.distributorId,
    kind,
    subordinateId: earned.subordinateId ?? null,
    channel: order.channel,
    orderStatus: order.status,
    rate,
    orderFen: order.amountFen,
    refundedFen: zeroFen,
    amountFen,
    clawedFen: zeroFen,
    owedFen: zeroFen,
    coveredFen: zeroFen,
    status: problem === null ? "pending" : "invalid",
    lockedFen: zeroFen,
    withdrawnFen: zeroFen,
    offsetFen: zeroFen,
    forfeitedFen: zeroFen,
    paidAt: order.paidAt,
    withdrawableAt: null,
    invalidAt: problem === null ? null : order.paidAt,
    failReason: problem,
  });
  if (amountFen === 0) return;
  world.books.book(distributor.distributorId, accrue(amountFen), { commissionId });
  if (!earned.isTold) return;
  notify(world, distributor.memberId, {
    kind: "earnings",
    amountFen,
    goodsName: order.goodsName,
    buyerName: maskedNickname(world, order.buyerMemberId),
  });
}

function orderRate(
  world: World,
  rule: Rule,
  goodsId: number,
  gradeId: number,
  kind: CommissionKind,
) {
  const grade = gradeOf(rule, gradeId);
  const special = world.books.specialRate(goodsId, grade.gradeId);
  return kind === "sub"
    ? rateOf(special?.subRate, grade.subRate)
    : rateOf(special?.tradeRate, grade.tradeRate);
}
