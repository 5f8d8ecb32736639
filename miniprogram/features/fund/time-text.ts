import { inShanghai } from "./in-shanghai";

/** 14:32 in Shanghai, under a heading that tells the day. */
export function timeText(at: number): string {
  return inShanghai(at).format("HH:mm");
}
