/*
 * In place of axios in the app's builds: what it does to a request of the SDK and of the app's adapter.
 * Its interceptors, forms and transports nobody here asks for, and of its headers and errors a tenth.
 * axios.test.ts holds the two to the same request, and what is taken from axios to what is here.
 */
type Values = Readonly<{ [name: string]: unknown }>;

/** Headers by name, whatever its case; what is given last stands, `false` and nothing are left out. */
export class AxiosHeaders {
  readonly #values = new Map<string, unknown>();

  constructor(...given: readonly (Values | undefined)[]) {
    for (const [name, value] of given.flatMap((headers) => Object.entries(headers ?? {})))
      this.#values.set(name.toLowerCase(), value);
  }

  static from(headers?: AxiosHeaders | Values): AxiosHeaders {
    return headers instanceof AxiosHeaders ? headers : new AxiosHeaders(headers);
  }

  get(name: string): unknown {
    return this.#values.get(name.toLowerCase());
  }

  toJSON(): Values {
    const isGiven = ([, value]: [string, unknown]) =>
      value !== false && (value ?? undefined) !== undefined;
    return Object.fromEntries([...this.#values].filter(isGiven));
  }
}

export class AxiosError extends Error {
  static readonly ECONNABORTED = "ECONNABORTED";
  static readonly ETIMEDOUT = "ETIMEDOUT";
  static readonly ERR_BAD_REQUEST = "ERR_BAD_REQUEST";
  static readonly ERR_BAD_RESPONSE = "ERR_BAD_RESPONSE";
  static readonly ERR_NETWORK = "ERR_NETWORK";

  override name = "AxiosError";

  constructor(
    message: string,
    readonly code: string,
    readonly config: unknown,
    readonly request?: unknown,
    readonly response?: unknown,
  ) {
    super(message);
  }
}

export class CanceledError extends AxiosError {
  override name = "CanceledError";

  constructor(message = "canceled", config?: unknown) {
    super(message, "ERR_CANCELED", config);
  }
}

interface Defaults {
  readonly adapter: (config: object) => Promise<unknown>;
  readonly headers?: Values;
}

interface Request {
  readonly method: string;
  readonly headers: Values;
  readonly data?: unknown;
}

const accepted = { accept: "application/json, text/plain, */*" };

export default {
  create: (defaults: Defaults) => ({
    async request({ data, headers, method, ...own }: Request) {
      const config = {
        ...defaults,
        ...own,
        method: method.toLowerCase(),
        headers: new AxiosHeaders(accepted, defaults.headers, headers),
        data: JSON.stringify(data),
      };
      return defaults.adapter(config);
    },
  }),
  /** The SDK's addresses are whole, with their query. */
  getUri: ({ url }: { readonly url: string }) => url,
};
