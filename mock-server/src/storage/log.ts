/** A line for whoever runs the server. */
export interface LogEntry {
  readonly level: "info" | "warn" | "error";
  readonly [field: string]: string | number;
}

export type Log = (entry: LogEntry) => void;
