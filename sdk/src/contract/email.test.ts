import * as v from "valibot";
import { expect, test } from "vitest";
import { emailOrBlank } from "./email";

test.each([
  ["\u200b ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ\n", "lin@example.com"],
  ["lin.xiao+shop@mail.example.com", "lin.xiao+shop@mail.example.com"],
  [" \u200b", ""],
])("%j is the e-mail address %j", (typed, email) => {
  expect(v.parse(emailOrBlank, typed)).toBe(email);
});

test.each(["lin", "lin@example", "lin@@example.com", "@example.com", "l***@example.com"])(
  "%j is no e-mail address",
  (typed) => {
    const [issue] = v.safeParse(emailOrBlank, typed).issues ?? [];
    expect(issue?.message).toBe("邮箱格式不对，请填写完整的邮箱");
  },
);
