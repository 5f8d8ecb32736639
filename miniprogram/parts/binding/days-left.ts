import { dayMs, shanghaiDay } from "../../ui/shanghai-time";

/** From so many days before its end on, a binding is soon over: then the server reminds of it too. */
const soonDays = 3;

export function isSoonOver(expiresat: number, now: number): boolean {
  return expiresat - now <= soonDays * dayMs;
}

/** What is left of a binding: 剩 21 天 in full days; the last of them 明天到期 and 今天到期; 已到期. */
export function daysLeft(expiresat: number, now: number): string {
  if (expiresat <= now) return "已到期";
  const days = Math.floor((expiresat - now) / dayMs);
  if (days > 0) return `剩 ${days} 天`;
  return shanghaiDay(expiresat) === shanghaiDay(now) ? "今天到期" : "明天到期";
}

/** How much of its time is left, in whole percent. */
export function shareLeft(lockedat: number, expiresat: number, now: number): number {
  const whole = Math.max(expiresat - lockedat, 1);
  return Math.round(Math.min(Math.max((expiresat - now) / whole, 0), 1) * 100);
}
