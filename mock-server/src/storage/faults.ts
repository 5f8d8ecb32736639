/** What a request meets instead of, or before, its answer. */
export type FaultKind = "latency" | "error" | "drop" | "malformed";

export interface Fault {
  /** Of which path; of all where it is left out. */
  readonly path?: string;
  readonly kind: FaultKind;
  /** Of an `error`: its HTTP status. */
  readonly status?: number;
  /** Of a `latency`: how long it waits. */
  readonly latencyMs?: number;
  /** How many requests it still meets; all where it is left out. */
  readonly times?: number;
}

/** Misfortune that a developer switched on. Lives in memory: a restart is a way out of it. */
export interface Faults {
  readonly list: () => readonly Fault[];
  /** One fault a path: a new one takes the place of the earlier. */
  readonly set: (fault: Fault) => void;
  /** Of one path, or all of them. */
  readonly clear: (path?: string) => void;
  /** The fault that a request for `path` meets, counted as met. A path's own goes before one of all paths. */
  readonly meet: (path: string) => Fault | undefined;
}

const everyPath = "";

export function createFaults(): Faults {
  const faults = new Map<string, Fault>();
  return {
    list: () => [...faults.values()],
    set: (fault) => void faults.set(fault.path ?? everyPath, fault),
    clear: (path) => {
      if (path === undefined) faults.clear();
      else faults.delete(path);
    },
    meet: (path) => {
      if (faults.size === 0) return undefined;
      const fault = faults.get(path) ?? faults.get(everyPath);
      if (fault?.times === undefined) return fault;
      const key = fault.path ?? everyPath;
      if (fault.times <= 1) faults.delete(key);
      else faults.set(key, { ...fault, times: fault.times - 1 });
      return fault;
    },
  };
}
