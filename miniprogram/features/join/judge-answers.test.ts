import type { FormField } from "@distribution/sdk";
import { expect, test } from "vitest";
import {
  answerProblem,
  answerProblems,
  cleanAnswers,
  keptAnswers,
  maskedIdCard,
} from "./judge-answers";

const field = (type: FormField["type"], more: Partial<FormField> = {}): FormField => ({
  key: type,
  label: "这一项",
  type,
  required: true,
  ...more,
});
const name = field("text", { label: "姓名", maxlength: 4 });
const phone = field("phone", { label: "手机号" });
const idCard = field("idcard", { label: "身份证号" });
const region = field("region", { label: "所在地区" });
const way = field("select", { label: "方式", options: [{ value: "group", label: "微信群" }] });

test.each<readonly [FormField, string, string | undefined]>([
  [name, "", "请填写姓名"],
  [name, " \u200b ", "请填写姓名"],
  [name, "周可心", undefined],
  [name, "周可心周可", "最多 4 个字，多了 1 个"],
  [name, "👨‍👩‍👧周可心", undefined],
  [phone, "", "请填写手机号"],
  [phone, "150 5512 667", "手机号应为 11 位数字，现在是 10 位"],
  [phone, "150 5512 6678", undefined],
  [phone, "+86 15055126678", undefined],
  [phone, "１５０５５１２６６７８", undefined],
  [phone, "12055126678", "没有这样的手机号，请核对"],
  [phone, "1505512667a", "手机号只有数字，请检查"],
  [idCard, "33010619930512224", "身份证号应为 18 位，现在是 17 位"],
  [idCard, "330106199305122240", "号码校验不符，请对照身份证核对"],
  [idCard, "33010619930512224A", "身份证号只有数字，最后一位可以是 X"],
  [idCard, "11010519491231002x", undefined],
  [idCard, "110105 19491231 002X", undefined],
  [region, "", "请选择所在地区"],
  [region, "浙江省 杭州市 西湖区", undefined],
  [way, "", "请选择方式"],
  [way, "group", undefined],
  [way, "gone", "请选择列出的方式"],
  [{ ...idCard, required: false }, "", undefined],
  [{ ...way, required: false }, "", undefined],
  [field("unknown"), "随便写", undefined],
])("%o answered by %s: %s", (asked, answer, problem) => {
  expect(answerProblem(asked, answer)).toBe(problem);
});

test("problems come in the form's order", () => {
  const problems = answerProblems([name, phone, region], { phone: "1" });
  expect([...problems.keys()]).toEqual(["text", "phone", "region"]);
});

test("what is sent is clean, and nothing that was left blank", () => {
  expect(
    cleanAnswers([name, phone, region], {
      text: " 周可心 ",
      phone: "+86 150-5512-6678",
      region: " ",
    }),
  ).toEqual({ text: "周可心", phone: "15055126678" });
});

test("a draft has no number of an identity card", () => {
  const kept = keptAnswers([name, idCard], { text: "周", idcard: "11010519491231002X" });
  expect(kept).toEqual({ text: "周" });
});

test("a number of an identity card is hidden but for its ends, once it is whole", () => {
  expect(maskedIdCard("11010519491231002x")).toBe("1101**********002X");
  expect(maskedIdCard("1101")).toBe("1101");
});
