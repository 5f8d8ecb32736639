/*
 * npm run bench: the mock server beside others on the same machine in the same run. Medians of seven
 * rounds, taken in turns. Client and servers share the machine, so the ratios say more than the
 * numbers. A goal that is not met is no failure; something that could not be measured is.
 */
import { measureLargeWorld } from "./large-world";
import { notMeasured, type Measurement } from "./measurement";
import { measureReadyTime } from "./ready-time";
import { measureSmallGet } from "./small-get";
import { measureWithdrawals } from "./withdrawals";

const measures = {
  "a small GET, beside other mock servers": measureSmallGet,
  "a world of 100,000 orders": measureLargeWorld,
  "withdrawals in a file": measureWithdrawals,
  "the time until ready": measureReadyTime,
};

const report: Measurement[] = [];
for (const [what, measure] of Object.entries(measures)) {
  process.stdout.write(`measuring ${what}\n`);
  try {
    report.push(...(await measure()));
  } catch (error) {
    report.push(notMeasured(what, error));
  }
}
process.stdout.write(`\n${table(report)}\n`);
if (report.some((line) => line.failed)) process.exitCode = 1;

function table(lines: readonly Measurement[]): string {
  const rows = lines.map(({ what, measured, goal = "", met }) => [
    what,
    measured,
    goal,
    met === undefined ? "" : met ? "met" : "NOT MET",
  ]);
  const all = [["what", "measured", "goal", ""], ...rows];
  const widths = [0, 1, 2].map((place) => Math.max(...all.map((row) => row[place]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, place) => cell.padEnd(widths[place] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
