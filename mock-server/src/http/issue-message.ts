import type * as v from "valibot";

type IssueMessage = (issue: v.BaseIssue<unknown>) => string;

/** What a value should have been, by the `expected` text of the schemas that the contract's wire values are made of. */
const expectedWords: Readonly<Record<string, string>> = {
  string: "应为文字",
  number: "应为数字",
  boolean: "应为 true 或 false",
  Array: "应为列表",
  Object: "应为对象",
  "(string | number)": "应为数字编号",
  "(number | string)": "应为整数",
  '(boolean | ("true" | "false"))': "应为 true 或 false",
};

const messages: Readonly<Record<string, IssueMessage>> = {
  picklist: ({ expected }) => `只能是 ${choices(expected)}`,
  literal: ({ expected }) => `只能是 ${choices(expected)}`,
  regex: () => "格式不正确",
  iso_date: () => "日期应为 YYYY-MM-DD",
  strict_object: ({ expected }) => (expected === "never" ? "没有这一项，请检查拼写" : "应为对象"),
  safe_integer: () => "应为整数",
  integer: () => "应为整数",
  min_value: ({ requirement }: Requiring) => `不能小于 ${String(requirement)}`,
  max_value: ({ requirement }: Requiring) => `不能大于 ${String(requirement)}`,
  min_length: ({ requirement }: Requiring) =>
    requirement === 1 ? "不能为空" : `不能少于 ${String(requirement)} 个字`,
  max_length: ({ requirement }: Requiring) => `不能超过 ${String(requirement)} 个字`,
};

type Requiring = v.BaseIssue<unknown> & { readonly requirement?: unknown };

/** The Chinese sentence of an issue whose schema brings none of its own. */
export const issueMessage: IssueMessage = (issue) => {
  if (issue.received === "undefined") return "不能为空";
  return (
    messages[issue.type]?.(issue) ??
    expectedWords[issue.expected ?? ""] ??
    // Of the ways in which a value may be given, the last is the one that is meant.
    issue.issues?.at(-1)?.message ??
    "内容不正确"
  );
};

/** `("pdd" | "selfsupport")` as `pdd、selfsupport`. */
function choices(expected: string | null): string {
  return (expected ?? "").replace(/[()"]/g, "").split(" | ").join("、");
}
