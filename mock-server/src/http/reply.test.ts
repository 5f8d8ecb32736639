import { expect, test } from "vitest";
import { errorReply } from "./reply";

const requestId = "r1";
const refusal = (...asked: Parameters<typeof errorReply>) => String(errorReply(...asked).body);
const fieldsOf = (body: string) =>
  (JSON.parse(body) as { details: { fields: { field: string; message: string }[] } }).details
    .fields;

test("a refusal tells of 20 fields, however many are wrong, and of each as much as a person reads", () => {
  const fields = Array.from({ length: 100_000 }, (_, index) => ({
    field: `list.${index}.${"k".repeat(300)}`,
    message: `没有 ${"😀".repeat(300)}`,
  }));
  const body = refusal("VALIDATION_FAILED", { requestId, details: { fields } });
  expect(fieldsOf(body)).toHaveLength(20);
  expect(fieldsOf(body)[7]?.field).toMatch(/^list\.7\.k+…$/);
  expect(body.length).toBeLessThan(10_000);
  // No half of a character.
  expect(body).not.toMatch(/\\ud[89ab]/i);
});

test("what is asked for and what it is in are cut as well, and short ones are left as they are", () => {
  const long = "长".repeat(100_000);
  const body = refusal("STATE_CONFLICT", {
    requestId,
    message: long,
    details: { status: long, allowed: Array.from({ length: 1000 }, () => long) },
  });
  expect(body.length).toBeLessThan(10_000);
  const details = { status: 2, allowed: [3, "b"] };
  const short = refusal("STATE_CONFLICT", { requestId, message: "不行", details });
  expect(JSON.parse(short)).toEqual({
    code: "STATE_CONFLICT",
    message: "不行",
    requestid: "r1",
    details,
  });
});
