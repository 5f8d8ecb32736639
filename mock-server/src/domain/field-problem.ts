import { Refusal } from "./refusal";

/** What is wrong with one field of a request, as a sentence. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** Throws VALIDATION_FAILED with all of them, where there is one. The first one's sentence is the toast. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first) throw new Refusal("VALIDATION_FAILED", first.message, { fields: [...problems] });
}
