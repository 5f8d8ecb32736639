/* Of node:zlib and node:inspector: what is not done inside a page. Nothing is compressed there, and no memory is handed back by hand. */

export const constants = { Z_BEST_SPEED: 1 };

export function gzipSync(): never {
  throw new Error("nothing is compressed inside a page");
}

export class Session {
  connect(): void {}
  post(): void {}
  disconnect(): void {}
}
