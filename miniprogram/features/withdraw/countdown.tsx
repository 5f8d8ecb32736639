import { View } from "@tarojs/components";
import { accessible } from "../../ui/accessible";
import { classNames } from "../../ui/class-names";
import "./countdown.css";

export interface CountdownProps {
  leftMs: number;
  /** In the colour of what will lapse. */
  urgent: boolean;
}

const hourMs = 3_600_000;

/** Hours, minutes and seconds; read aloud without the seconds, since nobody can listen to each. */
export function Countdown({ leftMs, urgent }: CountdownProps) {
  const left = Math.max(0, leftMs);
  const parts = [left / hourMs, (left % hourMs) / 60_000, (left % 60_000) / 1_000];
  const [hours = "", minutes = "", seconds = ""] = parts.map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  return (
    <View
      className={classNames("countdown", urgent && "countdown--urgent")}
      {...accessible({ role: "img", label: `还剩 ${Number(hours)} 小时 ${Number(minutes)} 分钟` })}
    >
      <View className="countdown__part">{hours}</View>
      <View className="countdown__colon">:</View>
      <View className="countdown__part">{minutes}</View>
      <View className="countdown__colon">:</View>
      <View className="countdown__part">{seconds}</View>
    </View>
  );
}
