/** Never present in WeChat's engines, or only on one of the two platforms. */
const ABSENT_GLOBALS = ["Intl", "WebAssembly", "SharedArrayBuffer", "Atomics", "Iterator"];

/** Later than iOS 12 and Chrome 66, the build's targets: syntax is compiled down for them, built-ins are not. */
const MODERN_GLOBALS = ["WeakRef", "FinalizationRegistry", "AggregateError", "BigInt"];
const MODERN_MEMBERS: Record<string, readonly string[]> = {
  "Array.prototype": [
    "at",
    "findLast",
    "findLastIndex",
    "toSorted",
    "toReversed",
    "toSpliced",
    "with",
  ],
  Array: ["fromAsync"],
  "String.prototype": ["at", "replaceAll", "matchAll", "isWellFormed", "toWellFormed"],
  Object: ["hasOwn", "groupBy"],
  Map: ["groupBy"],
  Promise: ["allSettled", "any", "withResolvers", "try"],
  "Set.prototype": ["union", "intersection", "difference", "isSubsetOf"],
};

/** A script that takes away from a fresh context what an old phone does not have, so that using it fails in the test. */
export function removeModernBuiltIns(keepModern: boolean): string {
  const globals = keepModern ? ABSENT_GLOBALS : [...ABSENT_GLOBALS, ...MODERN_GLOBALS];
  const members = keepModern
    ? []
    : Object.entries(MODERN_MEMBERS).flatMap(([owner, names]) =>
        names.map((name) => `delete ${owner}.${name};`),
      );
  return `${globals.map((name) => `delete globalThis.${name};`).join("")}${members.join("")}`;
}
