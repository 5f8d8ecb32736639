import { expect, expectTypeOf, test } from "vitest";
import type { Withdrawal } from "../contract/withdrawal";
import { startRawServer, type Answer, type SeenRequest } from "../testing/raw-server";
import { withdrawalReply } from "../testing/sample-replies";
import { memberApi } from "../contract/member/member-api";
import { createClient } from "./create-client";
import { CancelledError, ContractError } from "./errors";
import { paginate } from "./paginate";

async function connect(answer: (request: SeenRequest) => Answer) {
  const server = await startRawServer(answer);
  const client = createClient(memberApi, { baseUrl: server.baseUrl, signIn: async () => "t" });
  return { client, seen: server.seen };
}

const page = (
  ids: readonly number[],
  hasmore: boolean,
  lastqueryid = String(ids.at(-1) ?? 0),
): Answer => ({
  json: {
    list: ids.map((withdrawid) => ({ ...withdrawalReply, withdrawid })),
    lastqueryid,
    hasmore,
  },
});

/** Three pages: 9 8, 7 6, 5. */
const threePages = ({ body }: SeenRequest): Answer => {
  const { lastqueryid } = body as { lastqueryid: string };
  if (lastqueryid === "0") return page([9, 8], true);
  return lastqueryid === "8" ? page([7, 6], true) : page([5], false);
};

async function idsOf(rows: AsyncIterable<{ withdrawid: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { withdrawid } of rows) ids.push(withdrawid);
  return ids;
}

test("gives all rows in order, with the filters on every page", async () => {
  const { client, seen } = await connect(threePages);
  expect(await idsOf(paginate(client.withdrawal.list, { size: 2, status: 0 }))).toEqual([
    "9",
    "8",
    "7",
    "6",
    "5",
  ]);
  expect(seen.map(({ body }) => body)).toEqual([
    { lastqueryid: "0", size: 2, status: 0 },
    { lastqueryid: "8", size: 2, status: 0 },
    { lastqueryid: "6", size: 2, status: 0 },
  ]);
});

test("asks for a page only when its first row is wanted", async () => {
  const { client, seen } = await connect(threePages);
  for await (const { withdrawid } of paginate(client.withdrawal.list, {}))
    if (withdrawid === "8") break;
  expect(seen).toHaveLength(1);
});

test("an empty list has no rows", async () => {
  const { client } = await connect(() => page([], false));
  expect(await idsOf(paginate(client.withdrawal.list, {}))).toEqual([]);
});

test("a page without rows that says there is more is passed over", async () => {
  const { client } = await connect(({ number }) =>
    number === 1 ? page([], true, "8") : page([5], false),
  );
  expect(await idsOf(paginate(client.withdrawal.list, {}))).toEqual(["5"]);
});

test.each([
  ["the same cursor for ever", () => page([9], true, "9"), 2],
  ["the first cursor again", () => page([9], true, "0"), 1],
  [
    "cursors in a circle",
    ({ number }: SeenRequest) => page([9], true, number % 2 === 0 ? "8" : "9"),
    3,
  ],
] as const)("%s breaks the contract instead of asking for ever", async (_, answer, requests) => {
  const { client, seen } = await connect(answer);
  const error = await idsOf(paginate(client.withdrawal.list, {})).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toMatchObject({ endpoint: "withdrawal.list" });
  expect((error as ContractError).issues[0]?.path).toBe("lastqueryid");
  expect(seen).toHaveLength(requests);
});

test("stops with a CancelledError when its signal aborts between pages", async () => {
  const { client, seen } = await connect(threePages);
  const controller = new AbortController();
  const read = async () => {
    for await (const _row of paginate(client.withdrawal.list, {}, { signal: controller.signal }))
      controller.abort();
  };
  await expect(read()).rejects.toBeInstanceOf(CancelledError);
  expect(seen).toHaveLength(1);
});

test("is typed by the method", () => {
  const client = createClient(memberApi, {
    baseUrl: "http://api.example",
    signIn: async () => "",
  });
  const rows = paginate(client.withdrawal.list, {});
  expectTypeOf(rows).toEqualTypeOf<AsyncGenerator<Withdrawal, void, undefined>>();
  // @ts-expect-error The cursor is paginate's own.
  paginate(client.order.list, { lastqueryid: "1" });
  // @ts-expect-error Not a list.
  paginate(client.withdrawal.detail, { withdrawid: "1" });
});
