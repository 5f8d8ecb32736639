import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { isWeapp } from "../../platform/build-constants";
import { Page } from "../../shell/page";
import { Button } from "../../ui/button";
import type { PosterContent } from "./poster-content";
import { PosterView } from "./poster-view";
import { type Poster, usePoster } from "./use-poster";
import { useSavePoster } from "./use-save-poster";
import "./poster-page.css";

export interface PosterPageProps {
  /** Absent while it is on its way. */
  readonly content: PosterContent | undefined;
  /** What is on it, read aloud. */
  readonly label: string;
  /** Below the poster. */
  readonly children: ReactNode;
}

/** A page that is its poster, as the friend will see it, and the ways to the friend. */
export function PosterPage({ content, label, children }: PosterPageProps) {
  const poster = usePoster(content);
  const saving = useSavePoster(poster.picture);
  return (
    <Page
      bottomBar={isWeapp ? <Actions poster={poster} saving={saving} /> : null}
      overlay={saving.dialog}
    >
      <View className="poster-page__poster">
        <PosterView poster={poster} label={label} />
      </View>
      {isWeapp ? null : <View className="poster-page__hint">长按海报，保存图片或发给好友</View>}
      {children}
    </Page>
  );
}

interface ActionsProps {
  readonly poster: Poster;
  readonly saving: ReturnType<typeof useSavePoster>;
}

function Actions({ poster, saving }: ActionsProps) {
  const coming = poster.picture === undefined;
  const reason = coming ? (poster.failed ? "海报没有生成，点上面的重试" : "海报生成中") : undefined;
  return (
    <View className="poster-page__actions">
      <View className="poster-page__action">
        <Button block size="large" kind="secondary" openType="share">
          发给好友
        </Button>
      </View>
      <View className="poster-page__action">
        <Button block size="large" disabledReason={reason} onPress={saving.save}>
          {saving.isSaved ? "已存到相册" : "保存到相册"}
        </Button>
      </View>
    </View>
  );
}
