import type { Finding } from "./ask-backend";
import type { Report } from "./check-backend";
import type { PlannedWrite } from "./check-writes";

const marks: Record<Finding["outcome"], string> = {
  answers: "✓",
  differs: "≠",
  missing: "–",
  refused: "!",
  fails: "✗",
  "not asked": "·",
};

/** What an integrator still has to see to. */
export const isOpen = ({ outcome }: Finding) => outcome !== "answers" && outcome !== "not asked";

/** What will be written, before it is. */
export function planText(writes: readonly PlannedWrite[]): string {
  const widest = Math.max(0, ...writes.map(({ endpoint }) => endpoint.length));
  const lines = writes.map(({ endpoint, does }) => `  ${endpoint.padEnd(widest)}  ${does}`);
  return [
    "This is going to write, each once, what needs a later step only where that comes:",
    ...lines,
  ].join("\n");
}

/** The report as a table, with the differences of an endpoint under its line. */
export function reportText({ findings, envelope, left = [] }: Report): string {
  const widest = Math.max(...findings.map(({ endpoint }) => endpoint.length));
  const rows = findings.flatMap((finding) => [
    lineOf(finding, widest),
    ...finding.differences.map(
      ({ field, promised, came }) =>
        `      ${field === "" ? "the reply" : field}: promised ${promised}, came ${came}`,
    ),
  ]);
  const counts = Object.keys(marks)
    .map(
      (outcome) => [outcome, findings.filter((each) => each.outcome === outcome).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`);
  const wrapping = envelope
    ? [
        "",
        "Replies come inside {code, message, data}: give createClient `envelope: codeMessageData()`.",
      ]
    : [];
  const byHand = left.length > 0 ? ["", ...left.map((what) => `See to it by hand: ${what}.`)] : [];
  return [...rows, ...wrapping, ...byHand, "", counts.join(", ")].join("\n");
}

function lineOf(finding: Finding, widest: number): string {
  const { endpoint, source, outcome, note, durationMs, method, path } = finding;
  const time = durationMs === undefined ? "" : `${durationMs} ms`;
  const said = note === undefined ? outcome : `${outcome}: ${note}`;
  return `${marks[outcome]} ${endpoint.padEnd(widest)}  ${source.padEnd(10)}  ${time.padStart(7)}  ${method} ${path}  ${said}`;
}
