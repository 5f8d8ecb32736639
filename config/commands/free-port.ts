import { createServer } from "node:net";
import { CommandError } from "./command-error";

/** Throws a CommandError when something listens on the port already: found out before a long build. */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => {
      reject(
        new CommandError(
          `Port ${port} is taken: stop what uses it, or choose another with --port.`,
        ),
      );
    });
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

/** The port of `--port N`, else of the environment's PORT, else the usual one. */
export function chosenPort(flag: string | undefined, usual: number): number {
  const text = flag ?? process.env["PORT"] ?? String(usual);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new CommandError(`A port is a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}
