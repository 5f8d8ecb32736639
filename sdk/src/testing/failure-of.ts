import { expect } from "vitest";

/** The error that `call` rejects with. */
export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.fail("the call succeeded"),
    (error: unknown) => error,
  );
