import { type GoodsItem, memberApi, type RequestOf } from "@distribution/sdk";
import { client } from "../client";
import { useCursorList, type CursorList } from "../use-cursor-list";

type GoodsFilters = Omit<RequestOf<typeof memberApi.goods.list>, "lastqueryid" | "size">;

export function useGoodsList(filters: GoodsFilters): CursorList<GoodsItem> {
  return useCursorList([memberApi.goods.list.name, filters], (cursor, signal) =>
    client.goods.list({ ...filters, ...cursor }, { signal }),
  );
}
