import type { Access } from "@distribution/sdk/contract";
import { Refusal } from "../domain/refusal";
import type { World } from "../storage/world";
import type { CallerOf } from "./use-case";

/** Who calls, as the endpoint's access demands. Throws the refusal for everybody else. */
export function authenticate<A extends Access>(
  world: World,
  access: A,
  token: string | null,
): CallerOf<A> {
  return callerOf(world, access, token) as CallerOf<A>;
}

function callerOf(world: World, access: Access, token: string | null): CallerOf<Access> {
  if (access === "public" || access === "loopback") return null;
  if (!token) throw new Refusal("TOKEN_MISSING");
  const session = world.books.session(token);
  if (!session || session.expiresAt <= world.clock.now()) throw new Refusal("TOKEN_EXPIRED");
  const { memberId, operatorId } = session;
  if (operatorId !== null && (access === "operator" || access === "signedin")) {
    return { operatorId };
  }
  if (memberId === null || access === "operator") throw new Refusal("FORBIDDEN");
  if (access === "member" || access === "signedin") return { memberId };
  const distributor = world.books.distributorOf(memberId);
  // Who was fired and applies anew still has to get at the money that was kept.
  if (!distributor || distributor.joinedAt === null) throw new Refusal("DISTRIBUTOR_REQUIRED");
  return { memberId, distributorId: distributor.distributorId };
}
