import type { Finding, Report } from "./check-backend";

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

/** The report as a table, with the differences of an endpoint under its line. */
export function reportText({ findings, envelope }: Report): string {
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
  return [...rows, ...wrapping, "", counts.join(", ")].join("\n");
}

function lineOf(finding: Finding, widest: number): string {
  const { endpoint, source, outcome, note, durationMs, method, path } = finding;
  const time = durationMs === undefined ? "" : `${durationMs} ms`;
  const said = note === undefined ? outcome : `${outcome}: ${note}`;
  return `${marks[outcome]} ${endpoint.padEnd(widest)}  ${source.padEnd(10)}  ${time.padStart(7)}  ${method} ${path}  ${said}`;
}
