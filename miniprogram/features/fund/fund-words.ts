import { type Fund, withdrawalStatusLabels, withdrawMethodLabels } from "@distribution/sdk";
import { kindLabel } from "../../parts/order/kind-label";
import { waitsForOwner } from "../../parts/withdrawal/transfer-state";

export interface FundWords {
  readonly title: string;
  readonly cause: string;
  /** It will lapse unless its owner does something. */
  readonly urgent: string;
}

/** What a movement is, and of what it came; by the server's own words where it tells no more. */
export function fundWords(fund: Fund): FundWords {
  const { order, withdrawal, kind, title, note = "" } = fund;
  if (kind === "withdraw" && withdrawal) return withdrawalWords(fund, withdrawal);
  if (order && kind === "commission") {
    return order.kind === "sub"
      ? words(`下级分佣${order.dismembername ? ` · ${order.dismembername}` : ""}`, order.goodsname)
      : words(order.goodsname, `${kindLabel(order.kind)} · 过冻结期`);
  }
  return words(title, order?.goodsname ?? note);
}

function words(title: string, cause: string, urgent = ""): FundWords {
  return { title, cause, urgent };
}

function withdrawalWords(
  { amount, title, order }: Fund,
  withdrawal: NonNullable<Fund["withdrawal"]>,
): FundWords {
  const { withdrawtype, account, status, failmsg } = withdrawal;
  const method = withdrawMethodLabels[withdrawtype];
  if (amount > 0) {
    // An order that failed was taken out of it; or it ended, and came back.
    if (order) return words(title, order.goodsname);
    return words(title, status === 4 ? "你取消了这笔" : (failmsg ?? `提现到${method}`));
  }
  const to = account === method ? "" : account;
  if (waitsForOwner(withdrawal)) return words(`提现到${method}`, to, "待你确认收款");
  const state = status === 1 ? "打款中" : status === 2 ? "已到账" : withdrawalStatusLabels[status];
  return words(`提现到${method}`, [to, state].filter(Boolean).join(" · "));
}
