import Taro from "@tarojs/taro";
import axios, { AxiosError, AxiosHeaders, CanceledError } from "axios";
import type { AxiosAdapter, AxiosResponse, InternalAxiosRequestConfig } from "axios";
import { setServerClock } from "./server-clock";

type Method = NonNullable<Taro.request.Option["method"]>;

/**
 * axios over Taro.request, the one transport that both WeChat and H5 have. The reply's text is
 * handed over unparsed, so that malformed JSON is met by the client and never becomes `null` here.
 */
export const requestAdapter: AxiosAdapter = (config) =>
  new Promise<AxiosResponse>((resolve, reject) => {
    // A request that nobody waits for any more is not worth one of WeChat's ten connections.
    if (isAborted(config)) return reject(new CanceledError(undefined, config));
    const task = Taro.request<string>({
      url: axios.getUri(config),
      method: (config.method ?? "get").toUpperCase() as Method,
      header: AxiosHeaders.from(config.headers).toJSON(),
      data: config.data,
      dataType: "text",
      responseType: "text",
      ...(config.timeout ? { timeout: config.timeout } : {}),
      // WeChat heeds it from 3.2.2 on, and fetch, which is what H5 asks with, always.
      ...(config.maxRedirects === 0 && { redirect: "manual" }),
    });
    const stopWaiting = abandonWhenTold(config, (error) => {
      task.abort?.();
      reject(error);
    });
    // Promise callbacks rather than success and fail: the promise rejects in any case, and must not leak.
    task.then(
      ({ data, statusCode, header }) => {
        stopWaiting();
        const headers = AxiosHeaders.from(header);
        setServerClock(headers.get("date"));
        settle(
          { data, status: statusCode, statusText: "", headers, config, request: task },
          resolve,
          reject,
        );
      },
      (failure: unknown) => {
        stopWaiting();
        reject(transportError(failure, config));
      },
    );
  });

/** Gives up at the timeout or when the caller aborts. Timed here: H5 reports a timeout as an abort like any other. */
function abandonWhenTold(
  config: InternalAxiosRequestConfig,
  abandon: (error: AxiosError) => void,
): () => void {
  const onAbort = () => abandon(new CanceledError(undefined, config));
  const onTimeout = () => abandon(new AxiosError("timeout", timeoutCode(config), config));
  const timer = config.timeout ? setTimeout(onTimeout, config.timeout) : undefined;
  config.signal?.addEventListener?.("abort", onAbort);
  void config.cancelToken?.promise.then(onAbort);
  return () => {
    clearTimeout(timer);
    config.signal?.removeEventListener?.("abort", onAbort);
  };
}

function isAborted(config: InternalAxiosRequestConfig): boolean {
  return config.signal?.aborted === true || config.cancelToken?.reason !== undefined;
}

function settle(
  response: AxiosResponse,
  resolve: (response: AxiosResponse) => void,
  reject: (error: AxiosError) => void,
): void {
  const { config, request, status } = response;
  if (!config.validateStatus || config.validateStatus(status)) return resolve(response);
  const code = status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE;
  reject(new AxiosError(`status ${status}`, code, config, request, response));
}

function transportError(failure: unknown, config: InternalAxiosRequestConfig): AxiosError {
  const message = (failure as { errMsg?: string } | undefined)?.errMsg ?? "request:fail";
  const code = message.includes("timeout") ? timeoutCode(config) : AxiosError.ERR_NETWORK;
  return new AxiosError(message, code, config);
}

/** axios names a timeout like an aborted connection unless it is asked to tell them apart. */
function timeoutCode({ transitional }: InternalAxiosRequestConfig): string {
  return transitional?.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED;
}
