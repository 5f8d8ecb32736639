import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import "./skeleton.css";

export interface SkeletonProps {
  /** list: cards with a picture; hero: a large figure with a bar; lines: plain rows inside one card; banner: a picture to the edges over a card. */
  shape: "list" | "hero" | "lines" | "banner";
  /** Cards or rows. */
  rows?: number;
}

/** The shape of what is coming, pulsing slowly. */
export function Skeleton({ shape, rows = 3 }: SkeletonProps) {
  return (
    <View className="skeleton" {...accessible({ role: "img", label: "加载中", busy: true })}>
      {shape === "hero" ? <HeroShape /> : null}
      {shape === "banner" ? <BannerShape /> : null}
      {shape === "lines" ? (
        <View className="skeleton__card">
          {keys(rows).map((key) => (
            <View key={key} className="skeleton__row">
              <Block width="w40" />
              <Block width="w20" />
            </View>
          ))}
        </View>
      ) : null}
      {shape === "list"
        ? keys(rows).map((key) => (
            <View key={key} className="skeleton__card skeleton__card--picture">
              <View className="skeleton__block skeleton__picture" />
              <View className="skeleton__texts">
                <Block width="w80" />
                <Block width="w40" />
                <Block width="w60" />
              </View>
            </View>
          ))
        : null}
    </View>
  );
}

function HeroShape() {
  return (
    <View className="skeleton__card">
      <Block width="w20" />
      <View className="skeleton__block skeleton__figure" />
      <View className="skeleton__block skeleton__bar" />
      <View className="skeleton__row">
        <Block width="w20" />
        <Block width="w20" />
        <Block width="w20" />
        <Block width="w20" />
      </View>
    </View>
  );
}

function BannerShape() {
  return (
    <>
      <View className="skeleton__block skeleton__banner" />
      <View className="skeleton__card skeleton__card--under-banner">
        <View className="skeleton__row">
          <Block width="w40" />
        </View>
        <View className="skeleton__row">
          <Block width="w80" />
        </View>
      </View>
    </>
  );
}

function Block({ width }: { width: "w20" | "w40" | "w60" | "w80" }) {
  return (
    <View className={classNames("skeleton__block", "skeleton__text", `skeleton__text--${width}`)} />
  );
}

function keys(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
