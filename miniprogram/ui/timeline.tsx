import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { keepTogether } from "./keep-together";
import "./timeline.css";

export interface TimelineStep {
  key: string;
  title: string;
  /** Small, after the title: '11月19日 09:12'. */
  time?: string | undefined;
  note?: ReactNode;
  /** changed: it went on, with less than before. */
  state: "done" | "current" | "future" | "failed" | "changed";
  /** Right side of the step: a small text Button. */
  action?: ReactNode;
}

export interface TimelineProps {
  steps: ReadonlyArray<TimelineStep>;
}

export function Timeline({ steps }: TimelineProps) {
  return (
    <View className="timeline" {...accessible({ role: "list" })}>
      {steps.map((step) => (
        <View
          key={step.key}
          className={classNames("timeline__step", `timeline__step--${step.state}`)}
          {...accessible({ role: "listitem" })}
        >
          <View className="timeline__rail">
            <View className="timeline__dot" />
            <View className="timeline__line" />
          </View>
          <View className="timeline__main">
            <View className="timeline__head">
              <View className="timeline__title">{step.title}</View>
              {step.time ? <View className="timeline__time">{step.time}</View> : null}
            </View>
            {step.note ? <View className="timeline__note">{keepTogether(step.note)}</View> : null}
          </View>
          {step.action ? <View className="timeline__action">{step.action}</View> : null}
        </View>
      ))}
    </View>
  );
}
