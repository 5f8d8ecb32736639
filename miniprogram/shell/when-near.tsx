import { View } from "@tarojs/components";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { usePageScroll } from "../platform/lifecycle";
import { measure, viewportHeight } from "../platform/measure";
import { classNames } from "../ui/class-names";
import "./when-near.css";

export interface WhenNearProps {
  /** Of this block alone on its page. */
  name: string;
  children: ReactNode;
  /** Of about the same height, so that nothing below jumps. */
  placeholder: ReactNode;
}

/** What stands above may turn out lower than its placeholder: then it is in sight, and nobody has scrolled. */
const marginPx = 120;

/** A block below the first screen: it asks and draws once it comes near, and not before its reader does. */
export function WhenNear({ name, children, placeholder }: WhenNearProps) {
  const [near, setNear] = useState(false);
  const place = `when-near--${name}`;
  const look = useCallback(() => {
    void measure(place).then(([box]) => {
      // What cannot be measured is not held back.
      if (!box || box.top < viewportHeight() + marginPx) setNear(true);
    });
  }, [place]);
  useEffect(look, [look]);
  usePageScroll(() => {
    if (!near) look();
  });
  return <View className={classNames("when-near", place)}>{near ? children : placeholder}</View>;
}
