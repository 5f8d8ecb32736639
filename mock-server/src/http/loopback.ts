/** Whether a connection comes from this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}

/**
 * Whether a `host[:port]` names this machine: an own domain that resolves to 127.0.0.1 (DNS rebinding)
 * does not. `localhost` and what ends with it never leads elsewhere.
 */
export function isLoopbackHost(host: string): boolean {
  return /^(?:(?:[\w-]+\.)*localhost\.?|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** Whether a page of this machine asks, on whatever port its development server has. */
export function isLoopbackOrigin(origin: string): boolean {
  return isLoopbackHost(/^https?:\/\/(.*)$/i.exec(origin)?.[1] ?? "");
}
