import fc from "fast-check";
import { buyers, sellers } from "./business";

/** The second bookkeeping: what every distributor was ever promised, and what was paid by which withdrawal. */
export interface Tally {
  readonly earned: Map<number, number>;
  readonly paid: Map<number, Map<string, number>>;
}

export interface Action {
  readonly kind: string;
  readonly toString: () => string;
  readonly run: (tally: Tally) => void;
}

export const operator = { operatorId: 1 };
export const named = (id: number) => ({ dismemberid: String(id) });
export const owner = (distributorId: number) => ({ memberId: distributorId, distributorId });
export const seller = fc.constantFrom(...sellers);
export const buyer = fc.constantFrom(...buyers);
/** Stands for one of however many there are by then. */
export const pick = fc.nat(1_000);

/** One kind of action, weighted, made from what the arbitrary gives. */
export function action<Value>(
  kind: string,
  weight: number,
  arbitrary: fc.Arbitrary<Value>,
  run: (value: Value, tally: Tally) => void,
) {
  return {
    kind,
    weight,
    arbitrary: arbitrary.map((value): Action => ({
      kind,
      toString: () => `${kind} ${JSON.stringify(value)}`,
      run: (tally) => run(value, tally),
    })),
  };
}
