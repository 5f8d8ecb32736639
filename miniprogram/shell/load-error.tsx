import { ApiError } from "@distribution/sdk";
import { goBack, openPage } from "./navigate";
import { ErrorNotice } from "../ui/error-notice";
import { errorSentence, isOffline } from "./error-sentence";

export interface LoadErrorProps {
  readonly error: Error;
  readonly retrying: boolean;
  readonly onRetry: () => unknown;
}

/** For a screen that has nothing to show because its first answer did not come. */
export function LoadError({ error, retrying, onRetry }: LoadErrorProps) {
  const { title, nextStep, canRetry } = errorSentence(error);
  const toCentre = error instanceof ApiError && error.code === "DISTRIBUTOR_REQUIRED";
  // Each has a way out. Who is no distributor is told in the centre what she can become.
  const way = canRetry
    ? { retryText: "重试", onRetry: () => void onRetry() }
    : toCentre
      ? { retryText: "去分销中心", onRetry: () => void openPage("centre") }
      : { retryText: "返回", onRetry: () => void goBack() };
  return (
    <ErrorNotice
      full
      icon={isOffline(error) ? "offline" : "warning"}
      message={title}
      note={nextStep}
      retrying={retrying}
      {...way}
    />
  );
}
