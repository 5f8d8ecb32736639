import { useServerNow } from "../data/use-server-now";
import { dateText } from "../ui/date-text";
import { Notice } from "../ui/notice";
import { errorSentence, isOffline } from "./error-sentence";
import { useOnline } from "../data/use-online";

export interface StaleNoticeProps {
  /** Why the last refresh failed, if it did. */
  readonly error: Error | null;
  /** When what is shown was true, by the server's clock. */
  readonly updatedAt: number;
  readonly onRetry: () => void;
}

/** For a screen that goes on showing what it has: that it is old, of when, and why. Nothing while all is fresh. */
export function StaleNotice({ error, updatedAt, onRetry }: StaleNoticeProps) {
  const online = useOnline();
  const now = useServerNow();
  if (online && !error) return null;
  const offline = !online || isOffline(error);
  const why = offline ? "网络不可用" : errorSentence(error).title;
  const sentence = `${why}，显示的是 ${dateText(updatedAt, "minute", now)} 的数据`;
  return (
    <Notice
      tone="warning"
      icon={offline ? "offline" : "warning"}
      onPress={onRetry}
      label={`${sentence}，点按重试`}
    >
      {sentence}
    </Notice>
  );
}
