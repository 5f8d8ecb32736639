import fc from "fast-check";
import { expect, test } from "vitest";
import { dingtalkLine, markdown } from "./dingtalk-markup";

const heading = "### 新分销商申请\n- **申请理由**: ";

/** Text as an attacker would write it: a lot of markup, all kinds of line ends, the rest of Unicode. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("#*_`[]()!<>|~\\-+>&.:/@ "),
        ...Array.from("\n\r\t\u2028\u2029\u0085\u000B\u000C\u0000\u202E\u200B"),
        "### ",
        "\n- **申请人**: ",
        "![](http://a.example/x.png)",
        "[点此](https://evil.example)",
        "<font color=red>",
        "&#91;",
        "www.evil.example",
        "ｈttp://",
      ),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => parts.join(""));

test("whatever somebody writes, a message has the lines, the marks and the links that we wrote", () => {
  fc.assert(
    fc.property(hostile, (remark) => {
      const message = markdown`### 新分销商申请
- **申请理由**: ${remark}`;
      expect(message.startsWith(heading)).toBe(true);
      const told = message.slice(heading.length);
      // No line, no mark of markdown or HTML, nothing that DingTalk would make a link of.
      expect(told).not.toMatch(/[\p{C}\u2028\u2029\r\n]/u);
      expect(told).not.toMatch(/[!#&()*<>[\\\]_`{|}~]/);
      expect(told).not.toMatch(/:\/\/|\.\p{L}/u);
      expect(Array.from(told).length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 500 },
  );
});

test("a text message keeps its one line, and makes no link either", () => {
  fc.assert(
    fc.property(hostile, (name) => {
      expect(dingtalkLine(name)).not.toMatch(/[\p{C}\u2028\u2029\r\n]|:\/\/|\.\p{L}/u);
    }),
    { numRuns: 500 },
  );
});

test("what means nothing stays as it was written", () => {
  const remark = "我有 12.5 万粉丝，3 个群：早 8:00-晚 10:00，30% 会复购";
  expect(markdown`${remark}`).toBe(remark);
  expect(markdown`${"[送礼](http://evil.example) **急**"}`).toBe(
    "［送礼］（http：//evil．example） ＊＊急＊＊",
  );
});
