import { createTokenBuckets, type RateLimit } from "./token-buckets";

/** How many wrong passwords are listened to, so that nobody finds the right one by trying. */
export interface GuessLimit {
  /** The seconds until a password for this account is listened to again from this address; zero: now. */
  readonly waitSeconds: (account: string, address: string) => number;
  readonly noteWrong: (account: string, address: string) => void;
  readonly noteRight: (account: string, address: string) => void;
}

/** A person mistypes a few times. */
const ofAccountFromAddress: RateLimit = { burst: 5, perSecond: 1 / 60 };
/** For whoever tries one account after the other. */
const ofAddress: RateLimit = { burst: 20, perSecond: 1 / 30 };
/** For whoever tries from many addresses: wide, and what it lets through in a year finds no password of 8 characters. */
const ofAccount: RateLimit = { burst: 100, perSecond: 1 / 10 };
const mostKnown = 1000;

/**
 * Only wrong guesses count, and while one has to wait nothing counts. Where an account was signed in
 * before, only the guesses at it from that very address matter: others who guess at it, from wherever,
 * do not lock its owner out. Lives in memory, in real time.
 */
export function createGuessLimit(nowMs?: () => number): GuessLimit {
  const byAccountFromAddress = createTokenBuckets(ofAccountFromAddress, nowMs);
  const byAddress = createTokenBuckets(ofAddress, nowMs);
  const byAccount = createTokenBuckets(ofAccount, nowMs);
  const known = new Set<string>();
  const pairOf = (account: string, address: string) => `${address} ${account}`;
  return {
    waitSeconds: (account, address) => {
      const pair = pairOf(account, address);
      const ownWait = byAccountFromAddress.waitSeconds(pair);
      if (known.has(pair)) return ownWait;
      return Math.max(ownWait, byAddress.waitSeconds(address), byAccount.waitSeconds(account));
    },
    noteWrong: (account, address) => {
      byAccountFromAddress.take(pairOf(account, address));
      byAddress.take(address);
      byAccount.take(account);
    },
    noteRight: (account, address) => {
      const pair = pairOf(account, address);
      byAccountFromAddress.refill(pair);
      if (known.size < mostKnown) known.add(pair);
    },
  };
}
