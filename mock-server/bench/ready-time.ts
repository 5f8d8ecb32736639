import type { Measurement } from "./measurement";
import { startUntilReady } from "./processes";
import { alternate, median } from "./rounds";

const mostSeconds = 2;

/** From the command to its line `ready`: with the world that it shows by default, and with the large one once that was told. */
export async function measureReadyTime(): Promise<readonly Measurement[]> {
  // The first start of the day tells the large world's story, and keeps it.
  await secondsUntilReady("large");
  const rounds = await alternate({
    showcase: () => secondsUntilReady("showcase"),
    "large, told before": () => secondsUntilReady("large"),
  });
  return Object.entries(rounds).map(([world, measured]) => {
    const seconds = median(measured);
    return {
      what: `${world}, from the command to ready`,
      measured: `${seconds.toFixed(2)} s`,
      goal: `<= ${mostSeconds} s`,
      met: seconds <= mostSeconds,
    };
  });
}

async function secondsUntilReady(scenario: string): Promise<number> {
  const startedAt = performance.now();
  const command = "mock-server/src/hosts/serve-command.cjs";
  const server = await startUntilReady([command, "--port", "0", "--scenario", scenario]);
  const seconds = (performance.now() - startedAt) / 1000;
  await server.stop();
  return seconds;
}
