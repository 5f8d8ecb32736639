import {
  withdrawalStatuses,
  withdrawMethods,
  type RequestOf,
  type WithdrawalStatus,
  type WithdrawMethod,
} from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { daysOf, endOfDay, startOfDay } from "../../parts/shanghai-days";
import { useAddress, type AddressValues } from "../../parts/use-address";

type Asked = Pick<
  RequestOf<OfficeApi["withdrawal"]["list"]>,
  "status" | "withdrawtype" | "keyword" | "starttime" | "endtime"
>;

export interface WithdrawalFilterState {
  /** As the endpoint takes them. */
  readonly asked: Asked;
  readonly status: WithdrawalStatus | undefined;
  readonly method: WithdrawMethod | undefined;
  /** The first and the last day, `YYYY-MM-DD` in Shanghai. */
  readonly days: readonly [string, string] | undefined;
  readonly isSet: boolean;
  /** Sets these and begins at the first page. */
  readonly set: (values: AddressValues) => void;
  readonly clear: () => void;
}

const names = ["status", "method", "keyword", "from", "to"] as const;

/** By what withdrawals are filtered, from the address; what makes no sense there filters nothing. */
export function useWithdrawalFilters(): WithdrawalFilterState {
  const address = useAddress();
  const days = daysOf(address.text("from"), address.text("to"));
  const keyword = address.text("keyword");
  const status = withdrawalStatuses.find((one) => one === address.number("status"));
  const method = withdrawMethods.find((one) => one === address.text("method"));
  const asked: Asked = {
    ...(status !== undefined && { status }),
    ...(method && { withdrawtype: method }),
    ...(keyword !== undefined && { keyword }),
    ...(days && { starttime: startOfDay(days[0]), endtime: endOfDay(days[1]) }),
  };
  const set = (values: AddressValues) => address.set({ ...values, page: undefined });
  return {
    asked,
    status,
    method,
    days,
    isSet: Object.keys(asked).length > 0,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, undefined]))),
  };
}
