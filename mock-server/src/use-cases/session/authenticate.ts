import type { Access } from "@distribution/sdk/server";
import { Refusal } from "../../domain/refusal";
import type { World } from "../../storage/world";
import type { CallerOf } from "../use-case";

/** Somebody who signed in, by what is kept of the token. */
export interface Session {
  readonly tokenDigest: string;
  readonly memberId: number | null;
  readonly operatorId: number | null;
}

/** What a request brings to say who it comes from. */
export interface Asking {
  readonly address: string;
  readonly token: string | null;
  readonly session: Session | null;
}

/** Whose token it is; null where it is nobody's, or has ended. */
export function identify(world: World, token: string | null): Session | null {
  const session = token === null ? undefined : world.books.session(token);
  return session && session.expiresAt > world.clock.now() ? session : null;
}

/** Who calls, as the endpoint's access demands. Throws the refusal for everybody else. */
export function authorise<A extends Exclude<Access, "webhook">>(
  world: World,
  access: A,
  asking: Asking,
): CallerOf<A> {
  return callerOf(world, access, asking) as CallerOf<A>;
}

function callerOf(
  world: World,
  access: Exclude<Access, "webhook">,
  { address, token, session }: Asking,
): CallerOf<Access> {
  if (access === "loopback") return null;
  if (access === "public") return { address };
  if (!token) throw new Refusal("TOKEN_MISSING");
  if (!session) throw new Refusal("TOKEN_EXPIRED");
  if (access === "signedin") return { tokenDigest: session.tokenDigest };
  const { memberId, operatorId } = session;
  if (access === "operator") {
    if (operatorId === null) throw new Refusal("FORBIDDEN");
    return { operatorId };
  }
  if (memberId === null) throw new Refusal("FORBIDDEN");
  if (access === "member") return { memberId };
  const distributor = world.books.distributorOf(memberId);
  // Who was fired and applies anew still has to get at the money that was kept.
  if (!distributor || distributor.joinedAt === null) throw new Refusal("DISTRIBUTOR_REQUIRED");
  return { memberId, distributorId: distributor.distributorId };
}
