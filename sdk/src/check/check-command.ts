#!/usr/bin/env node
import { parseArgs } from "node:util";
import { checkBackend, type WriteOptions } from "./check-backend";
import { isOpen, planText, reportText } from "./report-text";

/* `npx @distribution/sdk check URL`: exits with 0 where nothing is left to do, 1 where something is, 2 where it was not understood. */

const usage = `Usage: npx @distribution/sdk check https://your.gateway/distribution [--token T] [--operator-token T] [--write] [--timeout 10000] [--json]

  Asks what only reads, and holds each reply against the contract.
  --token             a member's, best a distributor's who sold something; or DISTRIBUTION_TOKEN in the environment
  --operator-token    an operator's; or DISTRIBUTION_OPERATOR_TOKEN
  --timeout           how long a reply may take, in milliseconds
  --json              the report as JSON

  --write             asks what writes too, as these people, who have to be your own; says first what it will write
  --applicant-token   another member's, who is no distributor: she applies, and is fired in the end; or DISTRIBUTION_APPLICANT_TOKEN
  --login-code        a fresh code of wx.login
  --phone-code        a fresh code of WeChat's phone button
  --operator-account  an operator's, whose password stands in DISTRIBUTION_OPERATOR_PASSWORD`;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  token: text,
  "operator-token": text,
  timeout: text,
  json: flag,
  write: flag,
  "applicant-token": text,
  "login-code": text,
  "phone-code": text,
  "operator-account": text,
} as const;
const forWriting = ["applicant-token", "login-code", "phone-code", "operator-account"] as const;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}
type Values = ReturnType<typeof parse>["values"];

function writeOptions(values: Values): WriteOptions | undefined {
  const alone = forWriting.find((name) => values[name] !== undefined);
  if (!values.write && alone !== undefined) throw new TypeError(`--${alone} wants --write`);
  if (!values.write) return undefined;
  return {
    applicantToken: values["applicant-token"] ?? process.env["DISTRIBUTION_APPLICANT_TOKEN"],
    loginCode: values["login-code"],
    phoneCode: values["phone-code"],
    operatorAccount: values["operator-account"],
    operatorPassword: process.env["DISTRIBUTION_OPERATOR_PASSWORD"],
    // Beside the report, which may be read by a program.
    onPlan: (writes) => void process.stderr.write(`${planText(writes)}\n\n`),
    stop: stopOfInterrupt(),
  };
}

/** Ctrl-C: what was made is undone. A second one is the system's. */
function stopOfInterrupt(): AbortSignal {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    process.stderr.write("Stopping: what was made is undone. Ctrl-C again leaves at once.\n");
    stop.abort();
  });
  return stop.signal;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, baseUrl, ...more] = positionals;
  const timeoutMs = Number(values.timeout ?? 10_000);
  if (command !== "check" || baseUrl === undefined || more.length > 0 || !(timeoutMs > 0))
    throw new TypeError("It wants the word check, and one address");
  const write = writeOptions(values);
  const report = await checkBackend({
    baseUrl,
    token: values.token ?? process.env["DISTRIBUTION_TOKEN"],
    operatorToken: values["operator-token"] ?? process.env["DISTRIBUTION_OPERATOR_TOKEN"],
    timeoutMs,
    write,
  });
  process.stdout.write(`${values.json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
  // As a shell calls it.
  if (write?.stop?.aborted) return 130;
  return report.findings.some(isOpen) || (report.left ?? []).length > 0 ? 1 : 0;
}

run(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}.\n\n${usage}\n`);
    process.exitCode = 2;
  },
);
