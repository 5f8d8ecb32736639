const offsetMs = 8 * 3_600_000;

/** `2026-11-22 15:01:09` in Asia/Shanghai. */
export function shanghaiText(time: number): string {
  return new Date(time + offsetMs).toISOString().slice(0, 19).replace("T", " ");
}

/** `2026年11月22日 15:01` in Asia/Shanghai: the form that WeChat's messages ask for. */
export function shanghaiSentence(time: number): string {
  const [, year, month, day, minutes] =
    /^(\d+)-(\d+)-(\d+) (\d+:\d+)/.exec(shanghaiText(time)) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${minutes}`;
}
