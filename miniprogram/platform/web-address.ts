/** Where a page of ours is for another browser: its address on H5. WeChat's pages have none. */
export function webAddress(address: string): string {
  if (process.env.TARO_ENV === "h5") {
    const { origin, pathname } = window.location;
    return `${origin}${pathname}#${address}`;
  }
  return address;
}

/** Takes `name` out of what stands before the `#` of H5's address: it counts once. WeChat has none. */
export function takeFromWebAddress(name: string): string | null {
  if (process.env.TARO_ENV === "h5") {
    const { search, pathname, hash } = window.location;
    const given = new URLSearchParams(search);
    const value = given.get(name);
    given.delete(name);
    const rest = String(given) && `?${given}`;
    if (value !== null) window.history.replaceState(null, "", pathname + rest + hash);
    return value;
  }
  return null;
}
