import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);

/** A moment with its day, week and month as Shanghai has them. The other packages make do with ui/shanghai-time.ts. */
export function inShanghai(at: number) {
  return dayjs(at).utcOffset(8);
}
