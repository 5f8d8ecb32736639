import type * as v from "valibot";
import type { ErrorCode } from "./error-codes";

/**
 * Who may call: anybody; whoever is signed in, as a member or as an operator; a signed-in member; a
 * member who is or was an approved distributor; an operator of the middle office; a backend that signs its
 * webhooks, or the developer's own machine; or that machine alone, without a token.
 */
export type Access =
  | "public"
  | "signedin"
  | "member"
  | "distributor"
  | "operator"
  | "webhook"
  | "loopback";

/** One endpoint as one value. The client's method, the server's handler, both checks and the documents derive from it. */
export interface Endpoint<
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
> {
  /** `noun.verb`, the same words as its place in the tree, its use case and its hook. */
  readonly name: string;
  readonly summary: string;
  readonly method: "GET" | "POST";
  readonly path: `/${string}`;
  readonly access: Access;
  /** Whether sending the request twice has the effect of sending it once; only then does the client retry. */
  readonly idempotent: boolean;
  /** Set on a GET that changes something: HEAD does not run it. Every POST may write, but for those with `reads`. */
  readonly writes?: true;
  /** Set on a POST that changes nothing: a check of a real backend may ask it. */
  readonly reads?: true;
  /** Whether the merchant's documents name this call, or it is assumed here. */
  readonly source: "documented" | "assumed";
  readonly input: Input;
  readonly output: Output;
  /** The errors it may answer beyond `commonErrors`. */
  readonly errors: readonly ErrorCode[];
}

export type InputOf<E extends Endpoint> = v.InferOutput<E["input"]>;
/** What a caller writes: the strict values, where what has a default may be left out. */
export type RequestOf<E extends Endpoint> = Written<v.InferInput<E["input"]>, InputOf<E>>;
export type OutputOf<E extends Endpoint> = v.InferOutput<E["output"]>;

/** `Strict`, with `Lenient`'s optional names: that a server also reads `"20"` is no offer to our own callers. */
type Written<Lenient, Strict> = Strict extends string | number | boolean | null | undefined
  ? Strict
  : {
      readonly [Name in keyof Lenient]: Name extends keyof Strict
        ? Written<Extract<Lenient[Name], object>, Strict[Name]> | Extract<Lenient[Name], undefined>
        : never;
    };

export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}
