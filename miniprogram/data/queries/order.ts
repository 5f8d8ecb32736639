import { type Channel, type CommissionOrder, memberApi, type RequestOf } from "@distribution/sdk";
import { useQuery } from "@tanstack/react-query";
import { client } from "../client";
import { useCursorList, type CursorList } from "../use-cursor-list";

type OrderFilters = Omit<RequestOf<typeof memberApi.order.list>, "lastqueryid" | "size">;

export function useOrderList(filters: OrderFilters): CursorList<CommissionOrder> {
  return useCursorList([memberApi.order.list.name, filters], (cursor, signal) =>
    client.order.list({ ...filters, ...cursor }, { signal }),
  );
}

/** Order amount and income of `channel`, of both where it is left out. */
export function useSpreadInfo(channel?: Channel) {
  const input = channel ? { ordersource: channel } : {};
  return useQuery({
    queryKey: [memberApi.order.spreadInfo.name, input],
    queryFn: ({ signal }) => client.order.spreadInfo(input, { signal }),
  });
}
