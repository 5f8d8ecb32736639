const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long a WeChat transfer still waits for its owner, and what happens after: hours while there is more than one, then minutes. */
export function remainingText(expiresAt: number, now: number): string {
  const leftMs = expiresAt - now;
  if (leftMs <= 0) return "已过确认时间，正在等微信关单";
  const left =
    leftMs >= hourMs
      ? `${Math.floor(leftMs / hourMs)} 小时`
      : `${Math.ceil(leftMs / minuteMs)} 分钟`;
  return `还剩 ${left} · 超时退回可提现`;
}

/** The last hour of it: what is due now is shown in another colour. */
export function isLastHour(expiresAt: number, now: number): boolean {
  return expiresAt - now < hourMs;
}
