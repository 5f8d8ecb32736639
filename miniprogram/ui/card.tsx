import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./card.css";

export interface CardProps {
  children: ReactNode;
  title?: ReactNode;
  /** Right of the title. */
  action?: ReactNode;
  /** normal: the children stand 12 points apart. list: only at the sides, for Cell and RadioList, whose rows have their own height. */
  padding?: "normal" | "list" | "none";
  /** Makes the card a button, called by all that is written on it. */
  onPress?: () => unknown;
}

export function Card({ children, title, action, padding = "normal", onPress }: CardProps) {
  const className = classNames("card", `card--${padding}`);
  const content = (
    <>
      {title || action ? (
        <View className="card__head">
          <View className="card__title">{title}</View>
          {action}
        </View>
      ) : null}
      {children}
    </>
  );
  return onPress ? (
    <Pressable className={className} pressedClass="card--pressed" onPress={onPress}>
      {content}
    </Pressable>
  ) : (
    <View className={className}>{content}</View>
  );
}
