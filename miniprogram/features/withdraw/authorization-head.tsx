import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Card } from "../../ui/card";
import { keepTogether } from "../../ui/keep-together";
import "./ended-card.css";

export interface AuthorizationHeadProps {
  tag: ReactNode;
  headline: string;
  sentence: string;
  children?: ReactNode;
}

/** How it stands with 免确认收款, as a headline. */
export function AuthorizationHead({ tag, headline, sentence, children }: AuthorizationHeadProps) {
  return (
    <Card>
      <View>
        <View className="ended-card__head">
          <View className="ended-card__label">免确认收款</View>
          {tag}
        </View>
        <View className="ended-card__headline">{headline}</View>
        <View className="ended-card__sentence">{keepTogether(sentence)}</View>
      </View>
      {children}
    </Card>
  );
}
