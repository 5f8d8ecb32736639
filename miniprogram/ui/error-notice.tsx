import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import { Button } from "./button";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";
import { keepTogether } from "./keep-together";
import "./error-notice.css";

export interface ErrorNoticeProps {
  /** What happened, in a sentence. */
  message: string;
  /** Full page only: a second sentence, or the number to tell the service desk. */
  note?: string | undefined;
  onRetry?: () => void;
  retryText?: string;
  /** The retry is under way. */
  retrying?: boolean;
  /** Takes the place of the whole content instead of a line. */
  full?: boolean;
  icon?: IconName;
}

export function ErrorNotice(props: ErrorNoticeProps) {
  const {
    message,
    note,
    onRetry,
    retryText = "重试",
    retrying = false,
    full = false,
    icon = "warning",
  } = props;
  return (
    <View
      className={classNames("error-notice", full ? "error-notice--full" : "error-notice--inline")}
      {...accessible({ role: "alert" })}
    >
      <View className="error-notice__icon">
        <Icon name={icon} size={full ? "large" : "medium"} />
      </View>
      <View className="error-notice__text">
        <View className="error-notice__message">{keepTogether(message)}</View>
        {full && note ? <View className="error-notice__note">{keepTogether(note)}</View> : null}
      </View>
      {onRetry ? (
        <Button kind={full ? "secondary" : "text"} onPress={onRetry} loading={retrying}>
          {retryText}
        </Button>
      ) : null}
    </View>
  );
}
