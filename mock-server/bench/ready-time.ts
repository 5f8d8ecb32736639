import type { Measurement } from "./measurement";
import { startUntilReady } from "./processes";
import { alternate, median } from "./rounds";

const mostSeconds = 2;

/** From the command to its line `ready`, with the world that it shows by default. */
export async function measureReadyTime(): Promise<readonly Measurement[]> {
  const rounds = await alternate({
    seconds: async () => {
      const startedAt = performance.now();
      const server = await startUntilReady([
        "mock-server/src/hosts/serve-command.ts",
        "--port",
        "0",
      ]);
      const tookMs = performance.now() - startedAt;
      await server.stop();
      return tookMs / 1000;
    },
  });
  const seconds = median(rounds.seconds);
  return [
    {
      what: "showcase, from the command to ready",
      measured: `${seconds.toFixed(2)} s`,
      goal: `<= ${mostSeconds} s`,
      met: seconds <= mostSeconds,
    },
  ];
}
