import {
  AccountBookOutlined,
  ControlOutlined,
  ExportOutlined,
  FileSearchOutlined,
  SettingOutlined,
  ShoppingOutlined,
  BarChartOutlined,
  HomeOutlined,
  ProfileOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import type { ComponentType } from "react";
import { ApplicationBadge } from "../screens/distributors/application-badge";
import { WaitingBadge } from "../screens/withdrawals/waiting-badge";

/** The middle office is what a merchant's backend can do; the rest plays the outside world on the mock server. */
export const groups = { office: "中台", developer: "开发" } as const;

export interface Route {
  /** `withdrawals`, or `distributors/:dismemberid` of a detail; the first of a group is where it opens. */
  readonly path: string;
  readonly title: string;
  readonly group: keyof typeof groups;
  /** A route without one has no entry in the navigation: a link leads there. */
  readonly icon?: ComponentType;
  /** How many things wait there: a CountBadge, beside the title in the navigation. */
  readonly badge?: ComponentType;
  /** The screen, loaded with its first visit. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** Every page of the console, once: its address, its place in the navigation, its screen. */
export const routes: readonly Route[] = [
  {
    path: "overview",
    title: "工作台",
    group: "office",
    icon: HomeOutlined,
    load: () => import("../screens/overview/overview-screen"),
  },
  {
    path: "distributors",
    title: "分销员",
    group: "office",
    icon: TeamOutlined,
    badge: ApplicationBadge,
    load: () => import("../screens/distributors/distributors-screen"),
  },
  {
    path: "distributors/:dismemberid",
    title: "分销员详情",
    group: "office",
    load: () => import("../screens/distributors/distributor-screen"),
  },
  {
    path: "performance",
    title: "业绩",
    group: "office",
    icon: BarChartOutlined,
    load: () => import("../screens/performance/performance-screen"),
  },
  {
    path: "withdrawals",
    title: "提现",
    group: "office",
    icon: AccountBookOutlined,
    badge: WaitingBadge,
    load: () => import("../screens/withdrawals/withdrawals-screen"),
  },
  {
    path: "withdrawals/:withdrawid",
    title: "提现详情",
    group: "office",
    load: () => import("../screens/withdrawals/withdrawal-screen"),
  },
  {
    path: "orders",
    title: "佣金订单",
    group: "office",
    icon: ProfileOutlined,
    load: () => import("../screens/orders/orders-screen"),
  },
  {
    path: "special-goods",
    title: "特殊商品",
    group: "office",
    icon: ShoppingOutlined,
    load: () => import("../screens/special-goods/special-goods-screen"),
  },
  {
    path: "settings",
    title: "规则设置",
    group: "office",
    icon: SettingOutlined,
    load: () => import("../screens/settings/settings-screen"),
  },
  {
    path: "control",
    title: "控制面板",
    group: "developer",
    icon: ControlOutlined,
    load: () => import("../screens/control/control-screen"),
  },
  {
    path: "events",
    title: "事件与投递",
    group: "developer",
    icon: ExportOutlined,
    load: () => import("../screens/events/events-screen"),
  },
  {
    path: "requests",
    title: "请求日志",
    group: "developer",
    icon: FileSearchOutlined,
    load: () => import("../screens/requests/requests-screen"),
  },
];
