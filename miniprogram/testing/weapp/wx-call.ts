import type { WeappEngine } from "./weapp-engine";

/** The options object of a `wx` call. */
export type WxOptions = Record<string, unknown> & {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
};

/** Thrown by a fake to make its call fail the way WeChat's do: `{ errMsg: "<call>:fail <reason>", errno }`. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason);
  }
}

/**
 * Answers one `wx` call: later, never synchronously; through the callbacks when there are any, else through a promise,
 * with `errMsg` added.
 */
export function answerCall(
  engine: WeappEngine,
  name: string,
  options: WxOptions | undefined,
  work: () => unknown,
): unknown {
  const start = (resolve: (result: unknown) => void, reject: (error: unknown) => void) => {
    const succeed = (result: unknown) => {
      const answer = engine.toRealm({ ...(result as object | undefined), errMsg: `${name}:ok` });
      options?.success?.(answer);
      options?.complete?.(answer);
      resolve(answer);
    };
    const fail = (error: unknown) => {
      if (!(error instanceof WxFailure)) throw error;
      const answer = engine.toRealm({
        errMsg: `${name}:fail ${error.reason}`,
        ...(error.errno === undefined ? {} : { errno: error.errno }),
      });
      options?.fail?.(answer);
      options?.complete?.(answer);
      reject(answer);
    };
    engine.later(() => {
      let result: unknown;
      try {
        result = work();
      } catch (error) {
        fail(error);
        return;
      }
      if (!(result instanceof Promise)) {
        succeed(result);
        return;
      }
      result.then(
        (value: unknown) => engine.later(() => succeed(value)),
        (error: unknown) => engine.later(() => fail(error)),
      );
    });
  };
  if (options?.success ?? options?.fail ?? options?.complete) {
    start(
      () => undefined,
      () => undefined,
    );
    return undefined;
  }
  return engine.newPromise(start);
}
