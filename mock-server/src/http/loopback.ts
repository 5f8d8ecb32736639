/** Whether a connection comes from this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}

/** Whether a `host[:port]` names this machine: an own domain that resolves to 127.0.0.1 (DNS rebinding) does not. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}

/** Whether a page of this machine asks, on whatever port its development server has. */
export function isLoopbackOrigin(origin: string): boolean {
  return origin.startsWith("http://") && isLoopbackHost(origin.slice("http://".length));
}
