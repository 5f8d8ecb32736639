import { ApiError } from "@distribution/sdk";

export interface FieldProblem {
  /** Where in the request: `["grades", 0, "traderate"]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the server says of single fields, by their places in what was sent; nothing where it says something else. */
export function fieldProblems(error: unknown): readonly FieldProblem[] {
  if (!(error instanceof ApiError) || error.code !== "VALIDATION_FAILED") return [];
  return (error.details?.fields ?? []).map(({ field, message }) => ({
    path: field.split(".").map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
    message,
  }));
}
