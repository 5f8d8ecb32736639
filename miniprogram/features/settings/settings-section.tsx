import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Card } from "../../ui/card";
import "./settings-section.css";

export interface SettingsSectionProps {
  readonly title: string;
  /** Right of the title. */
  readonly aside?: string;
  readonly children: ReactNode;
}

/** A quiet word over a card of rows. */
export function SettingsSection({ title, aside, children }: SettingsSectionProps) {
  return (
    <View>
      <View className="settings-section__head">
        <View>{title}</View>
        {aside ? <View>{aside}</View> : null}
      </View>
      <Card padding="list">{children}</Card>
    </View>
  );
}
