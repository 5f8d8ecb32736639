import { Image, View } from "@tarojs/components";
import { useState } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import "./picture.css";

export interface PictureProps {
  /** Missing, or it cannot be loaded: a quiet stand-in. */
  src?: string | undefined;
  /** What it shows, read aloud. Empty where the words beside it say it. */
  label: string;
  /** 40, 64 and 96 points square; as wide as there is room and square, or 5:4 and to the edges. */
  size?: "tiny" | "small" | "medium" | "full" | "banner";
}

export function Picture({ src, label, size = "small" }: PictureProps) {
  const [failedSrc, setFailedSrc] = useState<string>();
  const usable = src && src !== failedSrc;
  return (
    <View
      className={classNames("picture", `picture--${size}`)}
      {...accessible(label ? { role: "img", label } : { hidden: true })}
    >
      {usable ? (
        <Image
          className="picture__image"
          src={src}
          mode="aspectFill"
          lazyLoad
          onError={() => setFailedSrc(src)}
        />
      ) : (
        <View className="picture__stand-in">
          <Icon name="image" />
        </View>
      )}
    </View>
  );
}
