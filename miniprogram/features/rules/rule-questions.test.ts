import { readdirSync, readFileSync } from "node:fs";
import { toBasisPoints, toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { type PublicRule, ruleQuestions, ruleTopics, topicOf } from "./rule-questions";

const rule: PublicRule = {
  traderatefrom: toBasisPoints(800),
  traderateto: toBasisPoints(1_550),
  subrate: toBasisPoints(300),
  selfbuyenabled: true,
  lockdays: 45,
  freezedays: 9,
  minwithdrawamount: toFen(1_250),
  maxwithdrawamount: toFen(345_600),
  withdrawfeerate: toBasisPoints(70),
  dailywithdrawlimit: 6,
  expecteddays: 4,
  withdrawmethods: ["wechat", "bank"],
  channels: ["pdd", "selfsupport"],
};
const answerOf = (key: string, changed: Partial<PublicRule> = {}) =>
  Object.values(ruleQuestions({ ...rule, ...changed }))
    .flat()
    .find((one) => one.key === key)?.answer;

test("without a rule no figure is told, and every topic and link still has an answer", () => {
  const questions = ruleQuestions(undefined);
  const answers = ruleTopics.flatMap(({ key }) => questions[key]);
  expect(ruleTopics.filter(({ key }) => questions[key].length === 0)).toEqual([]);
  // 1 分, 24 hours and 0 点 are no rule's.
  const figures = answers.filter(({ answer }) => /[%¥]|\d+ (?:天|次|个整天)/.test(answer));
  expect(figures).toEqual([]);
  for (const linked of ["commission", "freeze", "subordinate", "limits", "arrival", "auto"])
    expect(answers.map(({ key }) => key)).toContain(linked);
});

test.each([
  ["commission", "8% 到 15.5%"],
  ["freeze", "9 个整天"],
  ["limits", "¥12.50 到 ¥3,456"],
  ["limits", "每天最多 6 次"],
  ["fee", "0.7%"],
  ["arrival", "4 天内"],
  ["methods", "微信零钱、银行卡"],
  ["bind", "45 天"],
  ["subordinate", "3% 起"],
])("%s says the server's own figure: %s", (key, figure) => {
  expect(answerOf(key)).toContain(figure);
});

test.each<[string, Partial<PublicRule>, string]>([
  ["freeze", { freezedays: 0 }, "马上进入可提现"],
  ["fee", { withdrawfeerate: toBasisPoints(0) }, "不收手续费"],
  ["commission", { traderateto: toBasisPoints(800) }, "现在的比例是 8%；"],
  ["self-buy", { selfbuyenabled: false }, "没有开放自购计佣"],
  ["methods", { withdrawmethods: [] }, "没有开放提现方式"],
])("%s where the rule is another: %o", (key, changed, words) => {
  expect(answerOf(key, changed)).toContain(words);
});

test("a channel that is switched off is asked about no more", () => {
  expect(answerOf("slow-pdd")).toBeDefined();
  expect(answerOf("slow-pdd", { channels: ["selfsupport"] })).toBeUndefined();
});

test("nobody confirms in WeChat where the wallet is no way to be paid", () => {
  expect(answerOf("arrival")).toContain("点一次确认");
  expect(answerOf("arrival", { withdrawmethods: ["bank"] })).not.toContain("微信");
});

test("a link finds the topic of its question, and one that names none the first", () => {
  const questions = ruleQuestions(rule);
  for (const { key } of ruleTopics)
    for (const one of questions[key]) expect(topicOf(questions, one.key)).toBe(key);
  expect(topicOf(questions, "long-gone")).toBe("commission");
  expect(topicOf(questions, undefined)).toBe("commission");
});

test("every question that a page leads to has an answer", () => {
  const sources = readdirSync("miniprogram", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !/\.test\.|testing/.test(file))
    .map((file) => readFileSync(`miniprogram/${file}`, "utf8"))
    .filter((text) => text.includes('openPage("rules"'));
  const named = sources.flatMap((text) => [
    ...[...text.matchAll(/question(?:: |=)"([\w-]+)"/g)].map(([, key = ""]) => key),
    // Where one of several is chosen.
    ...[...text.matchAll(/\["[^"\w]+", "([a-z-]+)"\]/g)].map(([, key = ""]) => key),
  ]);
  expect(new Set(named).size).toBeGreaterThan(7);
  expect([...new Set(named)].filter((key) => answerOf(key) === undefined)).toEqual([]);
});
