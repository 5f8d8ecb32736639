import type { RequestOf, Withdrawal, memberApi } from "@distribution/sdk";
import { readStorage, writeStorage } from "../platform/storage";
import { accountName } from "./persona";

export type WithdrawalIntent = Omit<RequestOf<typeof memberApi.withdrawal.apply>, "requestid">;

interface KeptIntent {
  readonly requestid: string;
  readonly at: number;
}
/** Each intent without an answer, by what it asks for. */
type KeptIntents = Readonly<Record<string, KeptIntent>>;

/** After this a person who applies for the same amount again means a second withdrawal. */
const intentLifeMs = 30 * 60 * 1000;
const storageKey = () => `withdrawal-intents:${accountName()}`;

/** What storage holds, also where the phone is full and keeps nothing: a second tap must find it. */
const inMemory = new Map<string, KeptIntents>();

/**
 * The request id of what the person means to withdraw: the same one for a second tap, a retry after
 * a lost reply, and the same try after the app was killed, so that it is one withdrawal in the end.
 * Another amount or method is another intent, and leaves this one as it is: its answer may still be
 * on the way.
 */
export function requestIdOf(intent: WithdrawalIntent, now: number): string {
  const recent = Object.entries(keptIntents()).filter(([, { at }]) => now - at < intentLifeMs);
  const content = contentOf(intent);
  const known = recent.find(([each]) => each === content)?.[1];
  if (known) return known.requestid;
  const requestid = newRequestId(now);
  keep(Object.fromEntries([...recent, [content, { requestid, at: now }]]));
  return requestid;
}

/** The server has answered this intent: the same application again is a new one. */
export function settleIntent(intent: WithdrawalIntent): void {
  const content = contentOf(intent);
  keep(Object.fromEntries(Object.entries(keptIntents()).filter(([each]) => each !== content)));
}

/** A withdrawal was found and cancelled: applying for the same again does not mean that one. */
export function settleIntentsOf(found: Pick<Withdrawal, "withdrawtype" | "amount">): void {
  const rest = Object.entries(keptIntents()).filter(([content]) => {
    const [method, amount] = JSON.parse(content) as readonly unknown[];
    return method !== found.withdrawtype || amount !== found.amount;
  });
  keep(Object.fromEntries(rest));
}

function keptIntents(): KeptIntents {
  const key = storageKey();
  return inMemory.get(key) ?? (readStorage(key) as KeptIntents | undefined) ?? {};
}

function keep(intents: KeptIntents): void {
  inMemory.set(storageKey(), intents);
  writeStorage(storageKey(), intents);
}

function contentOf({ withdrawtype, amount, account }: WithdrawalIntent): string {
  return JSON.stringify([
    withdrawtype,
    amount ?? null,
    account === undefined ? null : digest(account),
  ]);
}

/**
 * Tells accounts apart without keeping them: 16 bits say next to nothing about a card number. Two
 * accounts that share a digest share a request id, which the server then refuses as a mismatch.
 */
function digest(account: string): number {
  let sum = 0;
  for (const character of account) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}

/** Unique enough without crypto, which WeChat's engine lacks: the server scopes it to the member. */
function newRequestId(now: number): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, "0");
  return `${now.toString(36)}-${random()}${random()}`;
}
