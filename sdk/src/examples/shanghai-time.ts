/** `2026-03-18 09:30` in Asia/Shanghai as epoch milliseconds: the examples are written down as people read them. */
export function shanghaiTime(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}:00+08:00`);
}
