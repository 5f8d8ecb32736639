import { Button, Result } from "antd";
import { errorSentence } from "./error-sentence";

/** In place of what could not be loaded, with the way out. */
export function LoadError({
  what,
  error,
  onRetry,
}: {
  /** What is missing: 「提现列表」. */
  readonly what: string;
  readonly error: Error;
  readonly onRetry: () => unknown;
}) {
  return (
    <Result
      status="warning"
      title={`${what}没有加载出来`}
      subTitle={errorSentence(error)}
      extra={
        <Button type="primary" onClick={() => void onRetry()}>
          重试
        </Button>
      }
    />
  );
}
