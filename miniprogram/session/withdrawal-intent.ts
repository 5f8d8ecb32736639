import type { memberApi, RequestOf, Withdrawal } from "@distribution/sdk";
import * as v from "valibot";
import { keptValue } from "../platform/kept-value";
import { accountName } from "./persona";

export type WithdrawalIntent = Omit<RequestOf<typeof memberApi.withdrawal.apply>, "requestid">;

/** Each intent without an answer, by what it asks for: method, amount and a digest of the account. */
const keptIntents = v.record(
  v.pipe(v.string(), v.check(isContent)),
  v.object({ requestid: v.string(), at: v.number() }),
);
type Intents = v.InferOutput<typeof keptIntents>;

/** After this a person who applies for the same amount again means a second withdrawal. */
const intentLifeMs = 30 * 60 * 1000;
const keptFor = (account: string) => keptValue(`withdrawal-intents:${account}`, 1, keptIntents);

/** What the phone keeps, by account, also where it is full and keeps nothing: a second tap must find it. */
const inMemory = new Map<string, Intents>();

/**
 * The request id of what the person means to withdraw: the same one for a second tap, a retry after
 * a lost reply, and the same try after the app was killed, so that it is one withdrawal in the end.
 * Another amount or method is another intent, and leaves this one as it is: its answer may still be
 * on the way.
 */
export function requestIdOf(
  intent: WithdrawalIntent,
  now: number,
  account: string = accountName(),
): string {
  const recent = Object.entries(intentsOf(account)).filter(([, { at }]) => now - at < intentLifeMs);
  const content = contentOf(intent);
  const known = recent.find(([each]) => each === content)?.[1];
  if (known) return known.requestid;
  const requestid = newRequestId(now);
  keep(account, [...recent, [content, { requestid, at: now }]]);
  return requestid;
}

/**
 * The server has answered this intent: the same application again is a new one. `account` is who meant
 * it: the answer may come when another person has the phone.
 */
export function settleIntent(intent: WithdrawalIntent, account: string = accountName()): void {
  const content = contentOf(intent);
  keep(
    account,
    Object.entries(intentsOf(account)).filter(([each]) => each !== content),
  );
}

/** A withdrawal was found and cancelled: applying for the same again does not mean that one. */
export function settleIntentsOf(
  found: Pick<Withdrawal, "withdrawtype" | "amount">,
  account: string = accountName(),
): void {
  const rest = Object.entries(intentsOf(account)).filter(([content]) => {
    const [method, amount] = JSON.parse(content) as readonly unknown[];
    return method !== found.withdrawtype || amount !== found.amount;
  });
  keep(account, rest);
}

function intentsOf(account: string): Intents {
  return inMemory.get(account) ?? keptFor(account).read() ?? {};
}

function keep(account: string, entries: [string, Intents[string]][]): void {
  const intents: Intents = {};
  for (const [content, intent] of entries) intents[content] = intent;
  inMemory.set(account, intents);
  keptFor(account).keep(intents);
}

/** Whether `contentOf` may have written this. */
function isContent(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
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
