import { dayMs, shanghaiDayStart } from "../domain/shanghai-time";

/** The first full `hour` of a Shanghai day after `time`. */
export function nextAtHour(time: number, hour: number): number {
  const today = shanghaiDayStart(time) + hour * 3_600_000;
  return today > time ? today : today + dayMs;
}
