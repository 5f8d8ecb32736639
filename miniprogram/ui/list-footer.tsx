import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import { Button } from "./button";
import { Spinner } from "./spinner";
import "./list-footer.css";

export interface ListFooterProps {
  /** more: there is a next page, nothing is under way. It comes by scrolling, and by this button for who does not scroll. */
  state: "loading" | "more" | "end" | "error";
  onLoadMore: () => void;
  endText?: string;
  errorText?: string;
}

export function ListFooter({
  state,
  onLoadMore,
  endText = "没有更多了",
  errorText = "没能加载更多",
}: ListFooterProps) {
  return (
    <View className="list-footer" {...accessible({ busy: state === "loading" })}>
      {state === "loading" ? (
        <>
          <Spinner />
          <View className="list-footer__text">正在加载</View>
        </>
      ) : null}
      {state === "more" ? (
        <Button kind="text" size="small" onPress={onLoadMore}>
          加载更多
        </Button>
      ) : null}
      {state === "end" ? (
        <>
          <View className="list-footer__rule" />
          <View className="list-footer__text">{endText}</View>
          <View className="list-footer__rule" />
        </>
      ) : null}
      {state === "error" ? (
        <>
          <View className="list-footer__text">{errorText}</View>
          <Button kind="text" size="small" onPress={onLoadMore}>
            重试
          </Button>
        </>
      ) : null}
    </View>
  );
}
