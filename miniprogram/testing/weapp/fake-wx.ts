/** Read by frameworks to see what there is, never called: they stay undefined, as in a base library without them. */
const PROBED_NAMES = new Set([
  "cloud",
  "then",
  "toJSON",
  "webpackJsonp",
  "lanDebug",
  "onAppRoute",
  "onAppRouteDone",
  "qy",
]);

/**
 * The `wx` of the harness: the given calls, what the application adds (webpack keeps its chunks there), and for any other
 * name a function that throws with that name. Whoever needs one more call sees at once which.
 */
export function fakeWx(
  calls: Record<string, unknown>,
  unknownCalls: string[],
): Record<string, unknown> {
  const known: Record<string, unknown> = {
    ...calls,
    canIUse: (schema: string) => Object.hasOwn(calls, schema.split(".")[0] ?? ""),
  };
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === "symbol" || name in target || PROBED_NAMES.has(name))
        return Reflect.get(target, name) as unknown;
      return () => {
        unknownCalls.push(name);
        throw new Error(
          `wx.${name} was called, and the harness does not have it: add it through wxOverrides`,
        );
      };
    },
  });
}
