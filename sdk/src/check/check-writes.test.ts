import { expect, test } from "vitest";
import { examples } from "../examples/examples";
import { endpoints, exampleAnswer, findingOf, type Wrong } from "../testing/example-backend";
import { startRawServer } from "../testing/raw-server";
import { checkBackend } from "./check-backend";

/** A backend that answers with examples, where somebody of hers has applied under another number. */
async function writingBackend(wrong: Wrong = {}, stop?: AbortSignal) {
  let hasApplied = false;
  const { baseUrl, seen } = await startRawServer(({ method, path, token }) => {
    const endpoint = endpoints.find((each) => each.method === method && each.path === path)!;
    hasApplied ||= endpoint.name === "recruit.apply";
    if (endpoint.name === "distributor.status" && token === "applicant") {
      const reply = examples.api.distributor.status.reply;
      return { json: { ...reply, status: hasApplied ? "audit" : "none" } };
    }
    return exampleAnswer(endpoint, wrong);
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
