import type { Access, Endpoint, InputOf, OutputOf, Tree } from "@distribution/sdk/server";
import type { World } from "../storage/world";

interface Callers {
  /** Anybody, by the network the request came from. */
  public: { readonly address: string };
  loopback: null;
  /** Null: this machine itself, which signs nothing. */
  webhook: { readonly webhookId: string | null };
  /** A member or an operator, by what is kept of the token. */
  signedin: { readonly tokenDigest: string };
  member: { readonly memberId: number };
  /** `distributorId` is the member's own record, approved at some time, whatever it is now. */
  distributor: { readonly memberId: number; readonly distributorId: number };
  operator: { readonly operatorId: number };
}
export type CallerOf<A extends Access> = Callers[A];

/**
 * What an endpoint does: load, decide, save, in one transaction. Synchronous, so that no other
 * request runs in between. Throws a Refusal with one of the codes that its endpoint declares.
 */
export type UseCase<E extends Endpoint> = (
  world: World,
  input: InputOf<E>,
  caller: CallerOf<E["access"]>,
) => OutputOf<E>;

/** One of the mock server's own, which may wait for others: for the deliveries that it starts. */
export type SlowUseCase<E extends Endpoint> = (
  world: World,
  input: InputOf<E>,
  caller: CallerOf<E["access"]>,
) => Promise<OutputOf<E>>;

/** A use case for every endpoint of a tree: leaving one out does not compile. */
export type UseCasesOf<Branch> = {
  readonly [Name in keyof Branch]: Branch[Name] extends Endpoint
    ?
        | UseCase<Branch[Name]>
        | (Branch[Name]["access"] extends "loopback" | "webhook"
            ? SlowUseCase<Branch[Name]>
            : never)
    : Branch[Name] extends Tree<Endpoint>
      ? UseCasesOf<Branch[Name]>
      : never;
};
