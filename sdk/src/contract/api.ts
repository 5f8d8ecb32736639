import * as adminWithdrawal from "./admin/withdrawal";
import type { Endpoint } from "./define-endpoint";
import * as distributor from "./distributor";
import * as goods from "./goods";
import * as order from "./order";
import * as session from "./session";
import * as withdrawal from "./withdrawal";

/** A tree of endpoints, or of whatever is made from each of them. */
export interface Tree<Leaf> {
  readonly [name: string]: Leaf | Tree<Leaf>;
}

/** Every endpoint of the distribution centre, by the noun it belongs to. */
export const api = {
  session: { loginByMiniapp: session.loginByMiniapp, loginByOperator: session.loginByOperator },
  distributor: {
    status: distributor.status,
    detail: distributor.detail,
    earningsTrend: distributor.earningsTrend,
  },
  order: { list: order.list, spreadInfo: order.spreadInfo, statuses: order.statuses },
  goods: { list: goods.list },
  withdrawal: {
    apply: withdrawal.apply,
    list: withdrawal.list,
    detail: withdrawal.detail,
    cancel: withdrawal.cancel,
    confirm: withdrawal.confirm,
  },
  admin: {
    withdrawal: {
      approve: adminWithdrawal.approve,
      complete: adminWithdrawal.complete,
      reject: adminWithdrawal.reject,
    },
  },
} as const satisfies Tree<Endpoint>;

export type Api = typeof api;

export function isEndpoint(node: Endpoint | Tree<Endpoint>): node is Endpoint {
  return typeof node.path === "string";
}

/** Every endpoint of `tree`, in its order. */
export function endpointsOf(tree: Tree<Endpoint>): readonly Endpoint[] {
  return Object.values(tree).flatMap((node) => (isEndpoint(node) ? [node] : endpointsOf(node)));
}
