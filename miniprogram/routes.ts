/** Every page, by what the code calls it. Tabs are switched to, all others are pushed. */
export const tabRoutes = {
  goods: "/pages/goods/index",
  orders: "/pages/orders/index",
  centre: "/pages/centre/index",
} as const;

export const pageRoutes = {
  withdrawApply: "/packages/withdraw/apply/index",
  withdrawRecords: "/packages/withdraw/records/index",
  withdrawDetail: "/packages/withdraw/detail/index",
} as const;

export type TabName = keyof typeof tabRoutes;
export type PageName = keyof typeof pageRoutes;

/** What each page is told in its query. */
export interface PageParameters {
  withdrawApply: undefined;
  withdrawRecords: undefined;
  withdrawDetail: { readonly withdrawid: string };
}
