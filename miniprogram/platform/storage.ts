import Taro from "@tarojs/taro";

/** WeChat keeps at most 1 MB under a key; UTF-16 text may need up to three bytes a character there. */
const longestValue = 300_000;

/**
 * Reads what `writeStorage` kept. `undefined` where there is nothing, or nothing that can be read.
 * An earlier version of the app may have kept another shape: look before you trust it.
 */
export function readStorage(key: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(key);
    return typeof text === "string" && text !== "" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps `value` on the phone. `false` where it is too large or the phone is full: storage is a convenience, never a promise. */
export function writeStorage(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  if (text.length > longestValue) return false;
  try {
    Taro.setStorageSync(key, text);
    return true;
  } catch {
    return false;
  }
}

export function removeStorage(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was kept, so there is nothing to take away.
  }
}
