import {
  ApiError,
  ContractError,
  MissingEndpointError,
  NetworkError,
  TimeoutError,
} from "@distribution/sdk";
import { useOperator } from "../data/operator-session";

/** What went wrong, as a sentence for an operator, with what to do next. */
export function errorSentence(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  if (error instanceof NetworkError) return "连不上服务器，请检查网络后重试";
  if (error instanceof TimeoutError) return "服务器很久没有回复，请稍后重试";
  if (error instanceof MissingEndpointError) return `这个后端没有这项接口（${error.endpoint}）`;
  if (error instanceof ContractError)
    return `服务器的回复与接口约定不符（${error.endpoint}），请联系开发人员`;
  return "服务器出错了，请稍后重试";
}

/**
 * The same for a command. Where no answer came, it may have been carried out all the same: the screen
 * is asked for again, and what it shows then is what counts.
 */
export function commandProblem(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  if (error instanceof MissingEndpointError) return `${errorSentence(error)}，没有生效`;
  // It was refused for its session: nothing has been done.
  if (!useOperator.getState().session) return "登录已过期，没有生效：重新登录后再试";
  return "没有收到服务器的答复，操作可能已经生效：请先核对页面上的最新状态，再决定是否重试";
}
