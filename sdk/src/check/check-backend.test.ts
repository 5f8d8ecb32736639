import { expect, test } from "vitest";
import { exampleAt, examples } from "../examples/examples";
import {
  endpoints,
  exampleAnswer,
  findingOf,
  type Sample,
  type Wrong,
} from "../testing/example-backend";
import { startRawServer, type Answer } from "../testing/raw-server";
import type { Finding } from "./ask-backend";
import { checkBackend } from "./check-backend";
import { reportText } from "./report-text";

/** A backend that answers with the contract's examples, but for these endpoints, by name. */
async function backend(wrong: Wrong) {
  const server = await startRawServer(({ method, path }) => {
    const endpoint = endpoints.find((each) => each.method === method && each.path === path);
    if (endpoint === undefined) return { status: 404, text: "no such path" };
    return exampleAnswer(endpoint, wrong);
  });
  const check = (timeoutMs = 10_000) =>
    checkBackend({ baseUrl: server.baseUrl, token: "hers", operatorToken: "his", timeoutMs });
  return { ...server, check };
}

test("a backend that answers as the contract says has nothing to see to, and is asked nothing that writes", async () => {
  const { check, seen } = await backend({});
  const { findings, envelope } = await check();
  const open = findings.filter(({ outcome }) => outcome !== "answers" && outcome !== "not asked");
  expect([open, envelope]).toEqual([[], false]);
  expect(findings.map(({ endpoint }) => endpoint)).toEqual(endpoints.map(({ name }) => name));
  const asked = findings.filter(({ outcome }) => outcome === "answers");
  expect(seen).toHaveLength(asked.length);
  expect(asked.length).toBeGreaterThan(35);
  const paths = new Set(seen.map(({ path }) => path));
  for (const name of [
    "withdrawal.apply",
    "withdrawal.confirm",
    "binding.bind",
    "office.distributor.fire",
  ]) {
    const { path } = endpoints.find((each) => each.name === name)!;
    expect(paths).not.toContain(path);
  }
  expect(new Set(seen.map(({ token }) => token))).toEqual(new Set(["hers", "his", undefined]));
});

const list = (reply: Sample, change: (row: Record<string, unknown>) => void): Answer => {
  reply.list.forEach(change);
  return { json: reply };
};

const wrongs: readonly (readonly [
  string,
  string,
  (reply: Sample) => Answer,
  Pick<Finding, "outcome"> & Partial<Pick<Finding, "note" | "differences">>,
])[] = [
  [
    "knows no such path",
    "goods.list",
    () => ({ status: 404, text: "<html>" }),
    { outcome: "missing", note: "answered 404" },
  ],
  [
    "has another type in a row",
    "order.list",
    (reply) => list(reply, (row) => (row.commissionorderid = { secret: 1 })),
    {
      outcome: "differs",
      differences: [
        { field: "list[].commissionorderid", promised: "(string | number)", came: "a object" },
      ],
    },
  ],
  [
    "leaves a field out",
    "distributor.ranking",
    (reply) => ({ json: { ...reply, top: undefined, rows: undefined, list: undefined } }),
    { outcome: "differs" },
  ],
  [
    "has money with a fraction",
    "order.list",
    (reply) => list(reply, (row) => (row.commissionamount = 12.34)),
    {
      outcome: "differs",
      differences: [
        { field: "list[].commissionamount", promised: "a whole number", came: "a fraction" },
      ],
    },
  ],
  [
    "has a status that the contract does not know",
    "customer.list",
    (reply) => list(reply, (row) => (row.status = "sleeping")),
    { outcome: "differs" },
  ],
  [
    "answers text",
    "order.statuses",
    () => ({ text: "ok" }),
    {
      outcome: "differs",
      differences: [{ field: "", promised: "JSON", came: "text that is no JSON" }],
    },
  ],
  [
    "answers with a proxy's page",
    "order.statuses",
    () => ({ text: "<html>502</html>" }),
    { outcome: "differs", differences: [{ field: "", promised: "JSON", came: "HTML" }] },
  ],
  [
    "breaks",
    "fund.months",
    () => ({ status: 500, json: {} }),
    { outcome: "fails", note: "answered 500" },
  ],
  [
    "redirects",
    "fund.months",
    () => ({ status: 302, headers: { location: "/login" }, text: "" }),
    { outcome: "fails", note: "redirects: give the final address" },
  ],
  ["cuts off", "fund.months", () => "cut-off", { outcome: "fails", note: "no connection" }],
  [
    "refuses",
    "fund.months",
    () => ({ status: 403, json: { code: "DISTRIBUTOR_REQUIRED", message: "否", requestid: "1" } }),
    { outcome: "refused", note: "DISTRIBUTOR_REQUIRED" },
  ],
  [
    "refuses with a code of its own",
    "fund.months",
    () => ({ status: 403, json: { code: "A_SECRET", message: "否", requestid: "1" } }),
    { outcome: "differs" },
  ],
];

test.each(wrongs)("it finds a backend that %s: %s", async (_, name, wrong, finding) => {
  const { check } = await backend({ [name]: wrong });
  const report = await check();
  expect(findingOf(report.findings, { name })).toMatchObject(finding);
  const others = report.findings.filter(({ endpoint }) => endpoint !== name);
  expect(others.filter(({ outcome }) => ["differs", "missing", "fails"].includes(outcome))).toEqual(
    [],
  );
  expect(reportText(report)).not.toMatch(/secret|sleeping|12\.34|A_SECRET/);
});

test("it names each value that a field may have, and the field that is not there", async () => {
  const { check } = await backend({
    "customer.list": (reply) =>
      list(reply, (row) => {
        row.status = "sleeping";
      }),
    "order.spreadInfo": (reply) => ({ json: { ...reply, myincome: undefined } }),
  });
  const { findings } = await check();
  expect(findingOf(findings, { name: "customer.list" })?.differences).toEqual([
    {
      field: "list[].status",
      promised: expect.stringMatching(/^one of locking, /),
      came: "another value",
    },
  ]);
  expect(findingOf(findings, { name: "order.spreadInfo" })?.differences).toEqual([
    { field: "myincome", promised: "(number | string)", came: "nothing" },
  ]);
});

test("a reply that does not come is told with the time that was waited", async () => {
  const { check } = await backend({ "fund.months": () => "silence" });
  const { findings } = await check(500);
  expect(findingOf(findings, { name: "fund.months" })).toMatchObject({
    outcome: "fails",
    note: "no reply in 500 ms",
  });
});

test("an envelope is seen through, its refusals too, and told", async () => {
  const { baseUrl } = await startRawServer(({ method, path }) => {
    const endpoint = endpoints.find((each) => each.method === method && each.path === path)!;
    if (endpoint.name === "fund.months")
      return { json: { code: "TOKEN_EXPIRED", message: "", data: null } };
    return { json: { code: 0, message: "ok", data: exampleAt(examples.api, endpoint.name).reply } };
  });
  const report = await checkBackend({
    baseUrl,
    token: "hers",
    operatorToken: "his",
    timeoutMs: 10_000,
  });
  expect(report.envelope).toBe(true);
  expect(findingOf(report.findings, { name: "fund.months" })).toMatchObject({
    outcome: "refused",
    note: "TOKEN_EXPIRED",
  });
  expect(report.findings.filter(({ outcome }) => outcome === "differs")).toEqual([]);
  expect(reportText(report)).toContain("codeMessageData()");
});

test("without a token nothing is asked that needs one", async () => {
  const { baseUrl, seen } = await backend({});
  const { findings } = await checkBackend({ baseUrl, timeoutMs: 10_000 });
  expect(seen.map(({ token }) => token)).toEqual([undefined]);
  expect(findingOf(findings, { name: "order.list" })?.note).toBe("needs --token");
  expect(findingOf(findings, { name: "office.order.list" })?.note).toBe("needs --operator-token");
});
