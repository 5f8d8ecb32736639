import {
  ApiError,
  CancelledError,
  ContractError,
  type ErrorCode,
  errorCodes,
  NetworkError,
  TimeoutError,
  UnexpectedError,
} from "@distribution/sdk";
import { expect, test } from "vitest";
import { errorSentence, isOffline } from "./error-sentence";

const origin = { endpoint: "withdrawal.apply" };
const refusal = (code: ErrorCode, message = "") =>
  new ApiError({ ...origin, code, message, status: errorCodes[code].status });

const everyKind: ReadonlyArray<readonly [string, unknown]> = [
  ...(Object.keys(errorCodes) as ErrorCode[]).map((code) => [code, refusal(code)] as const),
  ["NetworkError", new NetworkError("ECONNREFUSED 127.0.0.1", origin)],
  ["TimeoutError", new TimeoutError("no reply in time", origin)],
  ["CancelledError", new CancelledError("withdrawal.apply")],
  ["ContractError", new ContractError([{ path: "amount", expected: "number" }], origin)],
  ["UnexpectedError", new UnexpectedError("answered 418", { ...origin, status: 418 })],
  ["a thrown text", "boom"],
  ["nothing", undefined],
];

test.each(everyKind)(
  "%s is a Chinese sentence with a next step and nothing technical",
  (_kind, error) => {
    const { title, nextStep } = errorSentence(error);
    expect(title).toMatch(/^[\p{Script=Han}，；、]+$/u);
    expect(nextStep).toMatch(/^[\p{Script=Han}，；、]+$/u);
  },
);

test("the server's own sentence comes first", () => {
  expect(errorSentence(refusal("WITHDRAW_BELOW_MINIMUM", "最低提现 ¥10.00")).title).toBe(
    "最低提现 ¥10.00",
  );
});

test("what to do is said once, in its own line", () => {
  const locked = refusal("DISTRIBUTOR_LOCKED", "分销员资格已冻结，暂时不能提现，请联系客服");
  expect(errorSentence(locked)).toMatchObject({
    title: "分销员资格已冻结，暂时不能提现",
    nextStep: "请联系客服了解原因",
  });
  for (const [, error] of everyKind) {
    expect(errorSentence(error).title).not.toMatch(/，请/);
  }
});

test("a refusal that another try cannot change offers none", () => {
  expect(errorSentence(refusal("WITHDRAW_LIMIT_REACHED")).canRetry).toBe(false);
  expect(errorSentence(refusal("RATE_LIMITED")).canRetry).toBe(true);
  expect(errorSentence(new NetworkError("lost", origin)).canRetry).toBe(true);
});

test("a failing gateway is told like a failing server", () => {
  expect(errorSentence(new UnexpectedError("502", { ...origin, status: 502 }))).toEqual(
    errorSentence(refusal("INTERNAL")),
  );
});

test("only a missing reply counts as offline", () => {
  expect(isOffline(new NetworkError("lost", origin))).toBe(true);
  expect(isOffline(new TimeoutError("slow", origin))).toBe(true);
  expect(isOffline(refusal("INTERNAL"))).toBe(false);
  expect(isOffline(null)).toBe(false);
});
