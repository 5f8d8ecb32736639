import type { WeappEngine } from "./weapp-engine";
import { answerCall, WxFailure, type WxOptions } from "./wx-call";

const MAX_VALUE_BYTES = 1024 * 1024;
const MAX_TOTAL_BYTES = 10 * 1024 * 1024;

/** Storage as WeChat has it: values are copied as JSON, a missing key reads as an empty string, 1 MB a key, 10 MB in all. */
export function wxStorage(
  engine: WeappEngine,
  storage: Map<string, unknown>,
): Record<string, unknown> {
  const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? "");
  const total = () => [...storage.values()].reduce<number>((sum, value) => sum + sizeOf(value), 0);
  const write = (key: string, value: unknown) => {
    if (sizeOf(value) > MAX_VALUE_BYTES) throw new WxFailure("entry size limit reached");
    if (total() + sizeOf(value) > MAX_TOTAL_BYTES)
      throw new WxFailure("exceed storage max size 10Mb");
    storage.set(key, JSON.parse(JSON.stringify(value ?? "")) as unknown);
  };
  const read = (key: string): unknown => (storage.has(key) ? engine.toRealm(storage.get(key)) : "");
  const info = () =>
    engine.toRealm({
      keys: [...storage.keys()],
      currentSize: Math.ceil(total() / 1024),
      limitSize: 10240,
    });
  return {
    setStorageSync: (key: string, value: unknown) => {
      try {
        write(key, value);
      } catch (error) {
        throw new Error(`setStorageSync:fail ${(error as Error).message}`, { cause: error });
      }
    },
    getStorageSync: read,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    setStorage: (options: WxOptions) =>
      answerCall(engine, "setStorage", options, () =>
        write(String(options["key"]), options["data"]),
      ),
    getStorage: (options: WxOptions) =>
      answerCall(engine, "getStorage", options, () => {
        const key = String(options["key"]);
        if (!storage.has(key)) throw new WxFailure("data not found");
        return { data: storage.get(key) };
      }),
    removeStorage: (options: WxOptions) =>
      answerCall(
        engine,
        "removeStorage",
        options,
        () => void storage.delete(String(options["key"])),
      ),
    clearStorage: (options?: WxOptions) =>
      answerCall(engine, "clearStorage", options, () => storage.clear()),
    getStorageInfo: (options?: WxOptions) => answerCall(engine, "getStorageInfo", options, info),
  };
}
