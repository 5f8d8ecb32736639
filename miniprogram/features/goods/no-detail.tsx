import { ApiError, type GoodsDetail } from "@distribution/sdk";
import type { Answer } from "../../data/use-answer";
import { LoadError } from "../../shell/load-error";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { Empty } from "../../ui/empty";
import { Skeleton } from "../../ui/skeleton";

export interface NoDetailProps {
  readonly answer: Answer<GoodsDetail>;
  /** The link names no product. */
  readonly missing: boolean;
}

/** The page before there is a product to show, or where there is none. */
export function NoDetail({ answer, missing }: NoDetailProps) {
  const { error } = answer;
  // What a link makes up is no product either.
  const unknown =
    error instanceof ApiError && (error.code === "NOT_FOUND" || error.code === "VALIDATION_FAILED");
  if (missing || unknown) {
    return (
      <Page>
        <Empty
          icon="bag"
          title="没有找到这件商品"
          note="分享的链接可能不完整，看看其他商品"
          actionText="去选品"
          onAction={() => void openPage("goods")}
        />
      </Page>
    );
  }
  if (error) {
    return (
      <Page>
        <LoadError error={error} retrying={answer.isAsking} onRetry={answer.refresh} />
      </Page>
    );
  }
  return (
    <Page padded={false}>
      <Skeleton shape="banner" />
    </Page>
  );
}
