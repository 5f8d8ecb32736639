import { Image, View } from "@tarojs/components";
import { useState } from "react";
import { accessible } from "./accessible";
import { classNames } from "./class-names";
import "./avatar.css";

export interface AvatarProps {
  name: string;
  /** Missing, or it cannot be loaded: the initial on a gradient of the name's own. */
  src?: string | undefined;
  size?: "small" | "medium" | "large";
}

const gradientCount = 6;

export function Avatar({ name, src, size = "medium" }: AvatarProps) {
  const [failedSrc, setFailedSrc] = useState<string>();
  const usable = src && src !== failedSrc;
  return (
    <View
      className={classNames("avatar", `avatar--${size}`, `avatar--gradient-${gradientOf(name)}`)}
      {...accessible({ role: "img", label: `${name}的头像` })}
    >
      {usable ? (
        <Image
          className="avatar__image"
          src={src}
          mode="aspectFill"
          onError={() => setFailedSrc(src)}
        />
      ) : (
        // Array.from keeps a character outside the basic plane in one piece.
        (Array.from(name.trim())[0] ?? "·")
      )}
    </View>
  );
}

function gradientOf(name: string): number {
  return (
    Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % gradientCount
  );
}
