/** Where a page of ours is for another browser: its address on H5. WeChat's pages have none. */
export function webAddress(address: string): string {
  if (process.env.TARO_ENV === "h5") {
    const { origin, pathname } = window.location;
    return `${origin}${pathname}#${address}`;
  }
  return address;
}
