import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone";
import utc from "dayjs/plugin/utc";
import { serverNow } from "../data/server-clock";

dayjs.extend(utc);
dayjs.extend(timezone);

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A moment as it reads in Shanghai, wherever the operator sits. */
const inShanghai = (epochMs: number) => dayjs(epochMs).tz("Asia/Shanghai");

/** `2026-11-26 14:32`. */
export const momentText = (epochMs: number): string =>
  inShanghai(epochMs).format("YYYY-MM-DD HH:mm");

/** `11-26 14:32:07`, for what happens second by second. */
export const exactMomentText = (epochMs: number): string =>
  inShanghai(epochMs).format("MM-DD HH:mm:ss");

/** `14:32` of what is of today, `11-25` of what is older. */
export function shortMomentText(epochMs: number, now = serverNow()): string {
  const moment = inShanghai(epochMs);
  return moment.format(moment.isSame(inShanghai(now), "day") ? "HH:mm" : "MM-DD");
}

/** `3 小时前`, by the server's clock. */
export function agoText(epochMs: number, now = serverNow()): string {
  const passed = now - epochMs;
  if (passed < minuteMs) return "刚刚";
  if (passed < hourMs) return `${Math.floor(passed / minuteMs)} 分钟前`;
  if (passed < dayMs) return `${Math.floor(passed / hourMs)} 小时前`;
  return `${Math.floor(passed / dayMs)} 天前`;
}

/** `19 小时 24 分`, of what is left; its two largest units. */
export function spanText(ms: number): string {
  if (ms < minuteMs) return "不到 1 分";
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} 分`;
  if (ms < dayMs)
    return `${Math.floor(ms / hourMs)} 小时 ${Math.floor((ms % hourMs) / minuteMs)} 分`;
  return `${Math.floor(ms / dayMs)} 天 ${Math.floor((ms % dayMs) / hourMs)} 小时`;
}

const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** `2026-11-26 星期四 14:32`. */
export function dayTimeText(epochMs: number): string {
  const moment = inShanghai(epochMs);
  return `${moment.format("YYYY-MM-DD")} 星期${weekdays[moment.day()] ?? ""} ${moment.format("HH:mm")}`;
}
