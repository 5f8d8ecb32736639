import { expect, test } from "vitest";
import { api } from "../contract/api";
import type { Endpoint } from "../contract/define-endpoint";
import { endpointsOf } from "../contract/tree";
import { exampleAt, examples } from "../examples/examples";
import { startRawServer, type Answer } from "../testing/raw-server";
import type { Finding } from "./ask-backend";
import { checkBackend } from "./check-backend";
import { reportText } from "./report-text";

const endpoints = endpointsOf(api);

/** An example's reply, as far as these tests spoil it. */
interface Sample {
  readonly list: readonly Record<string, unknown>[];
}

/** A backend that answers with the contract's examples, but for these endpoints, by name. */
async function backend(wrong: Readonly<Record<string, (reply: Sample) => Answer>>) {
  const server = await startRawServer(({ method, path }) => {
    const endpoint = endpoints.find((each) => each.method === method && each.path === path);
    if (endpoint === undefined) return { status: 404, text: "no such path" };
    const { reply } = exampleAt(examples.api, endpoint.name);
    return wrong[endpoint.name]?.(structuredClone(reply) as Sample) ?? { json: reply };
  });
  const check = (timeoutMs = 10_000) =>
    checkBackend({ baseUrl: server.baseUrl, token: "hers", operatorToken: "his", timeoutMs });
  return { ...server, check };
}

const findingOf = (findings: readonly Finding[], { name }: Pick<Endpoint, "name">) =>
  findings.find(({ endpoint }) => endpoint === name);

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

/** A backend that answers with examples, where somebody of hers has applied under another number. */
async function writingBackend(wrong: Parameters<typeof backend>[0] = {}, stop?: AbortSignal) {
  let hasApplied = false;
  const { baseUrl, seen } = await startRawServer(({ method, path, token }) => {
    const endpoint = endpoints.find((each) => each.method === method && each.path === path)!;
    const { reply } = exampleAt(examples.api, endpoint.name);
    hasApplied ||= endpoint.name === "recruit.apply";
    if (endpoint.name === "distributor.status" && token === "applicant")
      return { json: { ...(reply as object), status: hasApplied ? "audit" : "none" } };
    return wrong[endpoint.name]?.(structuredClone(reply) as Sample) ?? { json: reply };
  });
  const said: string[] = [];
  const report = await checkBackend({
    baseUrl,
    token: "hers",
    operatorToken: "his",
    timeoutMs: 10_000,
    write: {
      applicantToken: "applicant",
      onPlan: (writes) => said.push(`${writes.length} of ${seen.length}`),
      stop,
    },
  });
  const sent = (name: string) => seen.filter(({ path }) => path === pathOf(name)).length;
  return { ...report, left: report.left ?? [], said, sent, seen };
}
const pathOf = (name: string) => endpoints.find((each) => each.name === name)?.path;

test("what it writes is said before anything is asked", async () => {
  const { said, writes } = await writingBackend();
  expect(said).toEqual([`${writes?.length} of 0`]);
});

test("nobody is fired or refused by whose application it was not", async () => {
  const { findings, sent, left } = await writingBackend();
  for (const name of ["reject", "register", "lock", "normal", "fire"]) {
    const note = "the record has another applyid than the application of this run";
    expect(findingOf(findings, { name: `office.distributor.${name}` })).toMatchObject({
      outcome: "not asked",
      note,
    });
    expect(sent(`office.distributor.${name}`)).toBe(0);
  }
  expect(left).toContain("what recruit.apply made, since office.distributor.fire did not undo it");
});

test("what is made by a reply that differs is undone all the same", async () => {
  const { findings, sent } = await writingBackend({
    "withdrawal.apply": (reply) => ({ json: { ...reply, fee: "free" } }),
  });
  expect(findingOf(findings, { name: "withdrawal.apply" })).toMatchObject({
    outcome: "differs",
    differences: [expect.objectContaining({ field: "fee" })],
  });
  expect(findingOf(findings, { name: "withdrawal.cancel" })?.outcome).toBe("answers");
  expect(sent("withdrawal.cancel")).toBe(1);
  // What cannot be trusted is not made a second time, to be rejected.
  expect(sent("withdrawal.apply")).toBe(1);
});

test("who stops it has what was made undone, and nothing else written", async () => {
  const stop = new AbortController();
  const { findings, seen, left } = await writingBackend(
    {
      "withdrawal.apply": (reply) => {
        stop.abort();
        return { json: reply };
      },
    },
    stop.signal,
  );
  const applied = seen.findIndex(({ path }) => path === pathOf("withdrawal.apply"));
  const after = seen.slice(applied + 1).map(({ path }) => path);
  expect(after).toContain(pathOf("withdrawal.cancel"));
  const written = findings.filter(({ outcome, endpoint }) => {
    const { method, reads, path } = endpoints.find(({ name }) => name === endpoint)!;
    return outcome !== "not asked" && method !== "GET" && !reads && after.includes(path);
  });
  expect(written.map(({ endpoint }) => endpoint)).toEqual(["withdrawal.cancel"]);
  expect(findingOf(findings, { name: "office.commissionSku.save" })).toMatchObject({
    outcome: "not asked",
    note: "stopped before",
  });
  expect(left).toEqual([]);
});

test("no write is sent again, and none without what it has to be like", async () => {
  const { findings, sent } = await writingBackend({
    "office.commissionSku.save": () => ({ status: 503, text: "" }),
    "settings.detail": (reply) => ({ json: { ...reply, channels: "sms" } }),
    "withdrawal.apply": () => ({
      status: 409,
      json: { code: "WITHDRAW_LIMIT_REACHED", message: "否", requestid: "1" },
    }),
  });
  expect(sent("office.commissionSku.save")).toBe(1);
  // It may be there.
  expect(sent("office.commissionSku.remove")).toBe(1);
  expect(sent("withdrawal.apply")).toBe(1);
  for (const [name, note] of [
    ["settings.save", "needs settings.detail"],
    ["withdrawal.cancel", "needs withdrawal.apply"],
    ["office.withdrawal.reject", "needs withdrawal.apply"],
  ] as const)
    expect(findingOf(findings, { name })).toMatchObject({ outcome: "not asked", note });
});

test("where nobody can cancel, the operator rejects the withdrawal, and no other one is made", async () => {
  const { findings, sent, left } = await writingBackend({
    "withdrawal.cancel": () => ({ status: 404, text: "" }),
  });
  expect(findingOf(findings, { name: "withdrawal.cancel" })?.outcome).toBe("missing");
  expect(findingOf(findings, { name: "office.withdrawal.reject" })?.outcome).toBe("answers");
  expect(sent("withdrawal.apply")).toBe(1);
  expect(left.filter((what) => what.includes("withdrawal"))).toEqual([]);
});
