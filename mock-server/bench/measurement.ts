/** One line of the report. */
export interface Measurement {
  readonly what: string;
  /** With its unit; where it could not be measured, why. */
  readonly measured: string;
  readonly goal?: string;
  readonly met?: boolean;
  /** It could not be measured. */
  readonly failed?: true;
}

export function notMeasured(what: string, error: unknown): Measurement {
  const problem = error instanceof Error ? error.message : "a thrown value";
  return { what, measured: `not measured: ${problem.split("\n")[0]}`, failed: true };
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

export function ratio(value: number): string {
  return `${value.toFixed(2)} x`;
}
