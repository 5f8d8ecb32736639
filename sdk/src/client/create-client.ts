import type { AxiosAdapter } from "axios";
import type { Access, Endpoint, OutputOf, RequestOf } from "../contract/define-endpoint";
import { endpointsOf, isEndpoint, type Tree } from "../contract/tree";
import { throwIfCancelled, type CancelSignal } from "./cancel";
import { checkInput } from "./check-input";
import type { Envelope } from "./envelope";
import { DistributionError, UnexpectedError } from "./errors";
import { safely, type EventListener } from "./events";
import { observeRead, observeSend } from "./observe";
import { readReply } from "./read-reply";
import { withRetries } from "./retry";
import { createSend } from "./send";
import { createSignedInCalls } from "./sign-in";

export interface CallOptions {
  /** Aborting it rejects the call with a CancelledError at once, in a back-off too. */
  readonly signal?: CancelSignal | undefined;
}

type MethodArguments<E extends Endpoint> =
  {} extends RequestOf<E>
    ? [input?: RequestOf<E>, options?: CallOptions]
    : [input: RequestOf<E>, options?: CallOptions];

/** Calls one endpoint. Rejects with a DistributionError and with nothing else. */
export interface Method<E extends Endpoint> {
  (...args: MethodArguments<E>): Promise<OutputOf<E>>;
  /** What it calls: its name makes a cache key, its errors and schemas are there to read. */
  readonly endpoint: E;
}

/** The tree of endpoints as a tree of methods. */
export type MethodsOf<Node> = Node extends Endpoint
  ? Method<Node>
  : { readonly [Name in keyof Node]: MethodsOf<Node[Name]> };

export type Client<Api extends Tree<Endpoint>> = MethodsOf<Api> & {
  /**
   * Signs out on this side, or makes way for another person: the next call signs in anew. Calls under
   * way end with the old token and are never replayed with the new one.
   */
  forgetToken(): void;
};

type PublicNames<Node> = {
  [Name in keyof Node]: Node[Name] extends { readonly access: "public" } ? Name : never;
}[keyof Node];

interface WithSession {
  readonly session: Tree<Endpoint>;
}

/** What `signIn` can call: the tree's session calls that need no token. */
export interface SignInClient<Api extends WithSession> {
  readonly session: MethodsOf<Pick<Api["session"], PublicNames<Api["session"]>>>;
}

interface SignInOption<Api extends WithSession> {
  /**
   * Gives a token, when the first call needs one and again whenever the server does not accept it;
   * `refused` is that token, so that a stored copy of it is not given twice. One sign-in serves all
   * waiting calls. It gets the calls that need no token: any other would wait for this very sign-in.
   */
  readonly signIn: (client: SignInClient<Api>, refused?: string) => Promise<string>;
}

/** Whoever has no session to sign in to, has no call that needs a token. */
interface NoSignInOption {
  readonly signIn?: undefined;
}

export type ClientOptions<Api extends Tree<Endpoint>> = ConnectionOptions &
  (Api extends WithSession ? SignInOption<Api> : NoSignInOption);

/** The same where the tree is not known. */
type AnyOptions = ConnectionOptions & {
  readonly signIn?: (client: { readonly session: object }, refused?: string) => Promise<string>;
};

interface ConnectionOptions {
  /**
   * Where the API answers, with its gateway prefix if there is one: `https://example.com/distribution`.
   * On a page, and with an adapter, it may be a path alone, or empty.
   */
  readonly baseUrl: string;
  /**
   * Takes the place of axios' own transport, as in a mini-program. It gets the whole `url`, resolves
   * with every status and the body as text, and rejects with `code: "ETIMEDOUT"` for a timeout; any
   * other rejection counts as no network.
   */
  readonly adapter?: AxiosAdapter | undefined;
  /** For backends that wrap their replies; see `codeMessageData`. */
  readonly envelope?: Envelope | undefined;
  /** Of each attempt from its start to the reply's last byte, not of the call with its retries. 10 000 where absent. */
  readonly timeoutMs?: number | undefined;
  readonly onEvent?: EventListener | undefined;
}

const defaultTimeoutMs = 10_000;
const needsToken: Record<Access, boolean> = {
  public: false,
  webhook: false,
  loopback: false,
  signedin: true,
  member: true,
  distributor: true,
  operator: true,
};

/** As long as a timer can be: a longer one would end at once. */
const maxTimeoutMs = 2 ** 31 - 1;

/**
 * A tree of endpoints as typed methods: `createClient(memberApi, …).withdrawal.apply({ … })`. Throws a
 * TypeError for options that could never work.
 *
 * Input is checked before it is sent, and replies before they are returned. Idempotent calls are
 * tried up to three times while no reply comes; the others once.
 */
export function createClient<const Api extends Tree<Endpoint>>(
  tree: Api,
  options: ClientOptions<Api>,
): Client<Api> {
  const {
    baseUrl,
    adapter,
    signIn,
    envelope,
    timeoutMs = defaultTimeoutMs,
  } = options as unknown as AnyOptions;
  if (!(timeoutMs > 0 && timeoutMs <= maxTimeoutMs)) {
    throw new TypeError("the timeoutMs option is no number of milliseconds to wait");
  }
  const signedInCall = endpointsOf(tree).find(({ access }) => needsToken[access]);
  if (signedInCall && !signIn) {
    throw new TypeError(`${signedInCall.name} needs a token, and there is no signIn option`);
  }
  const tell = safely(options.onEvent);
  const send = observeSend(createSend({ baseUrl, adapter, timeoutMs }), tell);
  const read = observeRead((endpoint, reply) => readReply(endpoint, reply, envelope), tell);
  const signedIn = createSignedInCalls(async (refused) => {
    const startedAt = Date.now();
    const token = await tokenOf(() => signIn?.(publicCallsOf(tree, callOf), refused));
    tell({ type: "signed-in", durationMs: Date.now() - startedAt });
    return token;
  });

  async function call(
    endpoint: Endpoint,
    input: unknown,
    signal: CancelSignal | undefined,
  ): Promise<unknown> {
    throwIfCancelled(signal, endpoint.name);
    const values = checkInput(endpoint, input);
    const onRetry = (attempt: number, delayMs: number) =>
      tell({ type: "retry", endpoint: endpoint.name, attempt, delayMs });
    const withToken = (token: string | undefined) =>
      withRetries(endpoint, signal, onRetry, async (attempt) =>
        read(endpoint, await send({ endpoint, values, token, signal }, attempt)),
      );
    return needsToken[endpoint.access]
      ? signedIn.run(endpoint.name, signal, withToken)
      : withToken(undefined);
  }

  const callOf = (endpoint: Endpoint) =>
    Object.assign(
      (input: unknown, callOptions?: CallOptions) => call(endpoint, input, callOptions?.signal),
      { endpoint },
    );
  // The walk keeps the tree's form, which the compiler cannot follow through a loop over its names.
  return {
    ...methodsOf(tree, callOf),
    forgetToken: signedIn.forgetToken,
  } as unknown as Client<Api>;
}

async function tokenOf(askForToken: () => Promise<string> | undefined): Promise<string> {
  let token: string | undefined;
  try {
    token = await askForToken();
  } catch (cause) {
    if (cause instanceof DistributionError) throw cause;
    throw new UnexpectedError("the signIn option threw", { endpoint: "session", cause });
  }
  // Sent all the same, it would come back as a failure of the network or of the server.
  if (typeof token === "string" && /^[\x21-\x7e]+$/.test(token)) return token;
  throw new UnexpectedError("the signIn option gave no token that a header can carry", {
    endpoint: "session",
  });
}

/** The tree's session calls that need no token. */
function publicCallsOf(tree: Tree<Endpoint>, callOf: (endpoint: Endpoint) => unknown) {
  const session: Record<string, unknown> = {};
  for (const [name, node] of Object.entries(tree["session"] ?? {})) {
    const endpoint = node as Endpoint;
    if (endpoint.access === "public") session[name] = callOf(endpoint);
  }
  return { session };
}

function methodsOf<Leaf>(tree: Tree<Endpoint>, methodOf: (endpoint: Endpoint) => Leaf): Tree<Leaf> {
  const methods: { [name: string]: Leaf | Tree<Leaf> } = {};
  for (const [name, node] of Object.entries(tree)) {
    methods[name] = isEndpoint(node) ? methodOf(node) : methodsOf(node, methodOf);
  }
  return methods;
}
