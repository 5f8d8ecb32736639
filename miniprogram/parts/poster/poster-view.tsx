import { Image, View } from "@tarojs/components";
import { accessible } from "../../ui/accessible";
import { ErrorNotice } from "../../ui/error-notice";
import type { Poster } from "./use-poster";
import "./poster-view.css";

export interface PosterViewProps {
  readonly poster: Poster;
  /** What is on it, read aloud. */
  readonly label: string;
}

/** The poster as the friend will see it; its shape while it is drawn, another try where it failed. */
export function PosterView({ poster, label }: PosterViewProps) {
  const { picture, failed, retry, canvas } = poster;
  if (failed) {
    return (
      <View className="poster-view">
        <View className="poster-view__failed">
          <ErrorNotice full icon="image" message="海报没有生成出来" onRetry={retry} />
        </View>
        {canvas}
      </View>
    );
  }
  return (
    <View className="poster-view">
      {picture === undefined ? (
        <View
          className="poster-view__coming"
          {...accessible({ role: "img", label: "海报生成中", busy: true })}
        />
      ) : (
        <View className="poster-view__frame" {...accessible({ role: "img", label })}>
          <Image className="poster-view__picture" src={picture} mode="scaleToFill" />
        </View>
      )}
      {canvas}
    </View>
  );
}
