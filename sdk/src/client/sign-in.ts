import { untilCancelled, type CancelSignal } from "./cancel";
import { ApiError } from "./errors";

/** A sign-in under way or done: every call that waits for it shares it. */
type SharedToken = Promise<string>;

export interface SignedInCalls {
  /** Runs `call` with the token, and once more with a new one if the server does not accept it. */
  run<Value>(
    endpoint: string,
    signal: CancelSignal | undefined,
    call: (token: string) => Promise<Value>,
  ): Promise<Value>;
  forgetToken(): void;
}

/**
 * Keeps one token for all calls. The first call signs in; when a token is refused, one call signs in
 * anew, however many wait, and each of them is replayed once. `signIn` gets the refused token, if any.
 */
export function createSignedInCalls(
  signIn: (refused: string | undefined) => Promise<string>,
): SignedInCalls {
  let current: SharedToken | undefined;
  // Counts changes of person: a call that was made as one person is never replayed as another.
  let person = 0;

  function sharedToken(refused?: string): SharedToken {
    if (current) return current;
    const token = signIn(refused);
    current = token;
    // A failed sign-in is not kept: the next call tries again.
    token.catch(() => forget(token));
    return token;
  }

  /** Drops `token` unless another call has replaced it meanwhile. */
  function forget(token: SharedToken): void {
    if (current === token) current = undefined;
  }

  return {
    async run(endpoint, signal, call) {
      const madeAs = person;
      const shared = sharedToken();
      const token = await untilCancelled(shared, signal, endpoint);
      try {
        return await call(token);
      } catch (error) {
        if (!isTokenRefused(error) || madeAs !== person) throw error;
        forget(shared);
        return call(await untilCancelled(sharedToken(token), signal, endpoint));
      }
    },
    forgetToken() {
      person += 1;
      current = undefined;
    },
  };
}

function isTokenRefused(error: unknown): boolean {
  return (
    error instanceof ApiError && (error.code === "TOKEN_MISSING" || error.code === "TOKEN_EXPIRED")
  );
}
