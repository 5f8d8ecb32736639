import { View } from "@tarojs/components";
import { classNames } from "./class-names";
import "./status-tag.css";

export interface StatusTagProps {
  children: string;
  /** accent: the user must act now (filled); danger: it failed (outlined). */
  tone?: "neutral" | "success" | "warning" | "danger" | "accent";
}

export function StatusTag({ children, tone = "neutral" }: StatusTagProps) {
  return <View className={classNames("status-tag", `status-tag--${tone}`)}>{children}</View>;
}
