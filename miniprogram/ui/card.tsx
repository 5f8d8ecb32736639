import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import "./card.css";

export interface CardProps {
  children: ReactNode;
  title?: ReactNode;
  /** Right of the title. */
  action?: ReactNode;
  /** normal: the children stand 12 points apart. list: only at the sides, for Cell and RadioList, whose rows have their own height. */
  padding?: "normal" | "list" | "none";
  onPress?: () => void;
  label?: string;
}

export function Card({ children, title, action, padding = "normal", onPress, label }: CardProps) {
  return (
    <View
      className={classNames("card", `card--${padding}`)}
      hoverClass={onPress ? "card--pressed" : "none"}
      {...(onPress ? { onClick: onPress, ...accessible({ role: "button", label }) } : {})}
    >
      {title || action ? (
        <View className="card__head">
          <View className="card__title">{title}</View>
          {action}
        </View>
      ) : null}
      {children}
    </View>
  );
}
