import type { World } from "../storage/world";

/**
 * An address of our own as others need it: whole, and by the name under which they reach the server.
 * What is whole already stays as it is.
 */
export function publicAddress({ publicUrl }: World, path: string): string {
  const base = process.env["PUBLIC_URL"] || publicUrl;
  return path.startsWith("/") ? base.replace(/\/+$/, "") + path : path;
}
