import { ApiError } from "@distribution/sdk";
import { Button, Result } from "antd";
import { useSearchParams } from "react-router";
import { errorSentence } from "./error-sentence";

interface LoadErrorProps {
  /** What is missing: 「提现列表」. */
  readonly what: string;
  readonly error: Error;
  readonly onRetry: () => unknown;
}

/** In place of what could not be loaded, with the way out. */
export function LoadError({ what, error, onRetry }: LoadErrorProps) {
  const [params, setParams] = useSearchParams();
  // What the address asks for makes no sense, and would make none the next time.
  const isAddress =
    params.size > 0 && error instanceof ApiError && error.code === "VALIDATION_FAILED";
  return (
    <Result
      status="warning"
      title={isAddress ? "链接里的条件有误" : `${what}没有加载出来`}
      subTitle={isAddress ? "可能抄漏了一段，或者被改动过" : errorSentence(error)}
      extra={
        <Button
          type="primary"
          onClick={() => (isAddress ? setParams({}, { replace: true }) : void onRetry())}
        >
          {isAddress ? "清除条件" : "重试"}
        </Button>
      }
    />
  );
}
