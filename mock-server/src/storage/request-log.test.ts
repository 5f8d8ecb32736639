import { expect, test } from "vitest";
import { createRequestLog, type LoggedRequest } from "./request-log";

const asked = (replyCharacters: number): LoggedRequest => ({
  requestId: "one",
  endpoint: "goods.list",
  at: 0,
  method: "GET",
  url: "http://127.0.0.1/goods/getbycursor",
  body: new Uint8Array(),
  memberId: null,
  operatorId: null,
  status: 200,
  reply: "x".repeat(replyCharacters),
  ms: 1,
});
const ids = ({ all }: ReturnType<typeof createRequestLog>) => [...all().keys()];

test("the newest 300 are kept, under numbers that go on over a clearing", () => {
  const log = createRequestLog();
  for (let count = 0; count < 301; count += 1) log.note(asked(0));
  expect([ids(log)[0], ids(log).at(-1), ids(log).length]).toEqual([2, 301, 300]);
  log.clear();
  expect(ids(log)).toEqual([]);
  log.note(asked(0));
  expect(ids(log)).toEqual([302]);
});

test("a few large replies push out many small ones, and one that is too large is not kept", () => {
  const log = createRequestLog();
  for (let count = 0; count < 10; count += 1) log.note(asked(10));
  for (let count = 0; count < 3; count += 1) log.note(asked(900_000));
  expect(ids(log)).toEqual([12, 13]);
  log.note(asked(3_000_000));
  expect(ids(log)).toEqual([]);
  log.note(asked(10));
  expect(ids(log)).toEqual([15]);
});
