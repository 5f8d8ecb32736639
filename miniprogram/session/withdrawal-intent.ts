import type { api, RequestOf } from "@distribution/sdk";
import { readStorage, removeStorage, writeStorage } from "../platform/storage";
import { accountName } from "./persona";

export type WithdrawalIntent = Omit<RequestOf<typeof api.withdrawal.apply>, "requestid">;

interface KeptIntent {
  readonly requestid: string;
  readonly content: string;
  readonly at: number;
}

/** After this a person who applies for the same amount again means a second withdrawal. */
const intentLifeMs = 30 * 60 * 1000;
const storageKey = () => `withdrawal-intent:${accountName()}`;

/**
 * The request id of what the person means to withdraw: the same one for a second tap, a retry after
 * a lost reply, and the same try after the app was killed, so that it is one withdrawal in the end.
 * Another amount or method is another intent.
 */
export function requestIdOf(intent: WithdrawalIntent, now: number): string {
  const content = JSON.stringify([
    intent.withdrawtype,
    intent.amount ?? null,
    intent.account === undefined ? null : digest(intent.account),
  ]);
  const kept = readStorage(storageKey()) as KeptIntent | undefined;
  if (kept && kept.content === content && now - kept.at < intentLifeMs) return kept.requestid;
  const requestid = newRequestId(now);
  writeStorage(storageKey(), { requestid, content, at: now } satisfies KeptIntent);
  return requestid;
}

/** The server has answered: what is applied for next is a new intent. */
export function settleIntent(): void {
  removeStorage(storageKey());
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
