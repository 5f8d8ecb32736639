import { dateText } from "../../ui/date-text";

/** 14:32 in Shanghai, under a heading that tells the day. */
export function timeText(at: number): string {
  return dateText(at, "minute", at).slice(-5);
}
