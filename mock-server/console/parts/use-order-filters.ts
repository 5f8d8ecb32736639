import { channels, commissionStatuses, orderStatuses, type RequestOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { useAddress, type AddressValues } from "./use-address";

type Asked = Pick<
  RequestOf<OfficeApi["order"]["list"]>,
  "ordersource" | "orderstatus" | "commissionstatus" | "keyword" | "starttime" | "endtime"
>;

export interface OrderFilterState {
  /** As the endpoints take them. */
  readonly asked: Asked;
  /** The first and the last day, `YYYY-MM-DD` in Shanghai. */
  readonly days: readonly [string, string] | undefined;
  /** How many are set. */
  readonly count: number;
  /** Sets these and begins at the first page. */
  readonly set: (values: AddressValues) => void;
  readonly clear: () => void;
}

const names = ["channel", "orderstatus", "status", "keyword", "from", "to"] as const;

/** By what a list of orders is filtered, from the address; what makes no sense there filters nothing. */
export function useOrderFilters(): OrderFilterState {
  const address = useAddress();
  const days = daysOf(address.text("from"), address.text("to"));
  const keyword = address.text("keyword");
  const ordersource = channels.find((one) => one === address.text("channel"));
  const orderstatus = orderStatuses.find((one) => one === address.number("orderstatus"));
  const commissionstatus = commissionStatuses.find((one) => one === address.text("status"));
  const asked: Asked = {
    ...(ordersource && { ordersource }),
    ...(orderstatus !== undefined && { orderstatus }),
    ...(commissionstatus && { commissionstatus }),
    ...(keyword !== undefined && { keyword }),
    ...(days && {
      starttime: Date.parse(`${days[0]}T00:00:00+08:00`),
      endtime: Date.parse(`${days[1]}T23:59:59.999+08:00`),
    }),
  };
  const set = (values: AddressValues) => address.set({ ...values, page: undefined });
  return {
    asked,
    days,
    count: Object.keys(asked).length - (days ? 1 : 0),
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, undefined]))),
  };
}

const isDay = (text: string | undefined): text is string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(text ?? ""));

function daysOf(from: string | undefined, to: string | undefined) {
  return isDay(from) && isDay(to) ? ([from, to] as const) : undefined;
}
