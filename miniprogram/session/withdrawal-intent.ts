import { toFen, type Withdrawal, withdrawMethods } from "@distribution/sdk";
import * as v from "valibot";
import { keptValue } from "../platform/kept-value";
import { accountName } from "./persona";

/**
 * @note The account in full lies on the phone from the tap until the answer, and no longer: without it
 * the application could not be repeated after the app was killed.
 */
const keptIntent = v.object({
  requestid: v.string(),
  /** When it was meant, by the server's clock. */
  at: v.number(),
  withdrawtype: v.picklist(withdrawMethods),
  amount: v.pipe(v.number(), v.integer(), v.minValue(1), v.transform(toFen)),
  account: v.exactOptional(v.string()),
});

/** An application that was sent and has no answer yet: all that is needed to send the very same again. */
export type WithdrawalIntent = v.InferOutput<typeof keptIntent>;

const keptFor = (person: string) => keptValue(`withdrawal-intent:${person}`, 1, keptIntent);

/** Where the phone is full and keeps nothing: as long as the app lives, by person. */
const inMemory = new Map<string, WithdrawalIntent>();

/** What this person has applied for without hearing what came of it. */
export function openIntent(person: string = accountName()): WithdrawalIntent | undefined {
  return inMemory.get(person) ?? keptFor(person).read();
}

/**
 * Writes down what is about to be sent. Where another application still waits for its answer it is that
 * one: its money may be on the way, so there is never a second beside it.
 */
export function beginIntent(
  application: Omit<WithdrawalIntent, "requestid" | "at">,
  now: number,
  person: string = accountName(),
): WithdrawalIntent {
  const open = openIntent(person);
  if (open) return open;
  const intent = { ...application, requestid: newRequestId(now), at: now };
  if (!keptFor(person).keep(intent)) inMemory.set(person, intent);
  return intent;
}

/** Which intents were written down a moment ago to be sent by the page that opens for it. */
const handedOver = new Set<string>();

/**
 * As `beginIntent`, for a page that is opened to send it: she has said yes already. Undefined where
 * another application still waits for its answer: there is never a second beside it.
 */
export function handOverIntent(
  application: Omit<WithdrawalIntent, "requestid" | "at">,
  now: number,
): WithdrawalIntent | undefined {
  if (openIntent()) return undefined;
  const intent = beginIntent(application, now);
  handedOver.add(intent.requestid);
  return intent;
}

/** Whether this intent was handed over and not sent yet; asked once, by who sends it. */
export function takeOver({ requestid }: WithdrawalIntent): boolean {
  return handedOver.delete(requestid);
}

/** It is known what came of it. `person` is who meant it: the answer may come when another one has the phone. */
export function settleIntent(requestid: string, person: string = accountName()): void {
  if (openIntent(person)?.requestid !== requestid) return;
  inMemory.delete(person);
  keptFor(person).drop();
}

/** Whether this record may be what came of the intent; a claw-back may have lowered its amount since. */
export function mayComeOf(
  intent: WithdrawalIntent,
  found: Pick<Withdrawal, "withdrawtype" | "amount" | "originalamount" | "createdat">,
): boolean {
  return (
    found.withdrawtype === intent.withdrawtype &&
    (found.originalamount ?? found.amount) === intent.amount &&
    found.createdat >= intent.at - clockSlackMs
  );
}

/** The phone knows the server's clock to the second. */
const clockSlackMs = 5_000;

/** Unique enough without crypto, which WeChat's engine lacks: the server scopes it to the member. */
function newRequestId(now: number): string {
  const random = () => Math.random().toString(36).slice(2, 10).padEnd(8, "0");
  return `${now.toString(36)}-${random()}${random()}`;
}
