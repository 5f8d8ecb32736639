const minuteMs = 60_000;

/** How long a WeChat transfer still waits for its owner, and what happens after. */
export function remainingText(expiresAt: number, now: number): string {
  const minutes = Math.ceil((expiresAt - now) / minuteMs);
  if (minutes <= 0) return "已超时，等待微信的最终结果";
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, "0");
  return hours > 0
    ? `还剩 ${hours} 小时 ${rest} 分，超时自动退回余额`
    : `还剩 ${minutes} 分钟，超时自动退回余额`;
}
