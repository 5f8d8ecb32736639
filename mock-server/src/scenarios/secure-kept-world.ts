import { eq, isNotNull } from "drizzle-orm";
import {
  createDigestKey,
  isPasswordOf,
  isTokenDigest,
  keyedDigestOf,
  passwordDigestOf,
  tokenDigestOf,
} from "../storage/digests";
import { withdrawals } from "../storage/money-tables";
import { sessions, settings } from "../storage/people-tables";
import type { World } from "../storage/world";
import { operatorPassword } from "../use-cases/session/operator-password";

/** For a world in a folder: what an earlier version kept in the open is hidden, and a changed password ends its tokens. */
export function secureKeptWorld(world: World): void {
  world.transaction(() => {
    const kept = world.db.select().from(settings).get();
    if (!kept) throw new Error("the world holds no settings");
    hideTokens(world);
    if (kept.digestKey === null) hideAccounts(world);
    if (kept.passwordDigest !== null && isPasswordOf(operatorPassword(), kept.passwordDigest))
      return;
    world.db.delete(sessions).where(isNotNull(sessions.operatorId)).run();
    const passwordDigest = passwordDigestOf(operatorPassword());
    world.db.update(settings).set({ passwordDigest }).run();
  });
}

/** Nobody is signed out by it. */
function hideTokens({ db }: World): void {
  for (const { tokenDigest } of db.select().from(sessions).all()) {
    if (isTokenDigest(tokenDigest)) continue;
    db.update(sessions)
      .set({ tokenDigest: tokenDigestOf(tokenDigest) })
      .where(eq(sessions.tokenDigest, tokenDigest))
      .run();
  }
}

function hideAccounts({ db }: World): void {
  const digestKey = createDigestKey();
  const rows = db.select().from(withdrawals).where(isNotNull(withdrawals.accountDigest)).all();
  for (const { withdrawalId, accountDigest } of rows) {
    db.update(withdrawals)
      .set({ accountDigest: keyedDigestOf(digestKey, accountDigest ?? "") })
      .where(eq(withdrawals.withdrawalId, withdrawalId))
      .run();
  }
  db.update(settings).set({ digestKey }).run();
}
