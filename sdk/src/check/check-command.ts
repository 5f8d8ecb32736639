#!/usr/bin/env node
import { parseArgs } from "node:util";
import { checkBackend } from "./check-backend";
import { isOpen, reportText } from "./report-text";

/* `npx @distribution/sdk check URL`: exits with 0 where nothing is left to do, 1 where something is, 2 where it was not understood. */

const usage = `Usage: npx @distribution/sdk check https://your.gateway/distribution [--token T] [--operator-token T] [--timeout 10000] [--json]

  Asks what only reads, and holds each reply against the contract.
  --token           a member's, best a distributor's who sold something; or DISTRIBUTION_TOKEN in the environment
  --operator-token  an operator's; or DISTRIBUTION_OPERATOR_TOKEN
  --timeout         how long a reply may take, in milliseconds
  --json            the report as JSON`;

async function run(args: readonly string[]): Promise<number> {
  const text = { type: "string" } as const;
  const options = {
    token: text,
    "operator-token": text,
    timeout: text,
    json: { type: "boolean" },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [command, baseUrl, ...more] = positionals;
  const timeoutMs = Number(values.timeout ?? 10_000);
  if (command !== "check" || baseUrl === undefined || more.length > 0 || !(timeoutMs > 0))
    throw new TypeError("It wants the word check, and one address");
  const report = await checkBackend({
    baseUrl,
    token: values.token ?? process.env["DISTRIBUTION_TOKEN"],
    operatorToken: values["operator-token"] ?? process.env["DISTRIBUTION_OPERATOR_TOKEN"],
    timeoutMs,
  });
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
  return report.findings.some(isOpen) ? 1 : 0;
}

run(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}.\n\n${usage}\n`);
    process.exitCode = 2;
  },
);
