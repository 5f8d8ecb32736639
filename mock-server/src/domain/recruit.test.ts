import { expect, test } from "vitest";
import { defaultRecruit } from "./default-recruit";
import {
  applicationProblems,
  cleanAnswers,
  maskedFields,
  recruitProblems,
  type RecruitField,
  type RecruitSetting,
} from "./recruit";

const name: RecruitField = { key: "name", label: "姓名", type: "text", required: true };
const phone: RecruitField = { key: "phone", label: "手机号", type: "phone", required: true };
const idCard: RecruitField = { key: "idno", label: "身份证号", type: "idcard", required: false };
const select: RecruitField = {
  key: "way",
  label: "推广方式",
  type: "select",
  required: false,
  options: [
    { value: "group", label: "微信群" },
    { value: "store", label: "门店" },
  ],
};
const region: RecruitField = { key: "region", label: "所在地区", type: "region", required: true };

const form = (...fields: readonly RecruitField[]): RecruitSetting => ({
  ...defaultRecruit,
  fields,
});

test("the form that every scenario starts with is sound", () => {
  expect(recruitProblems(defaultRecruit)).toEqual([]);
});

const path = "distributionrecruitsetting.infofields";

test.each([
  { fault: "no name", fields: [phone], field: path },
  { fault: "no phone", fields: [name], field: path },
  {
    fault: "a name that may be left out",
    fields: [{ ...name, required: false }, phone],
    field: path,
  },
  {
    fault: "a phone that is any text",
    fields: [name, { ...phone, type: "text" as const }],
    field: path,
  },
  {
    fault: "a key twice",
    fields: [name, phone, { ...idCard, key: "name" }],
    field: `${path}.2.key`,
  },
  {
    fault: "a key whose answers do not arrive",
    fields: [name, phone, { ...idCard, key: "constructor" }],
    field: `${path}.2.key`,
  },
  {
    fault: "nothing to choose from",
    fields: [name, phone, { ...select, options: undefined }],
    field: `${path}.2.options`,
  },
  {
    fault: "an option twice",
    fields: [
      name,
      phone,
      {
        ...select,
        options: [
          { value: "a", label: "甲" },
          { value: "a", label: "乙" },
        ],
      },
    ],
    field: `${path}.2.options`,
  },
])("a form with $fault is refused at its field", ({ fields, field }) => {
  expect(recruitProblems(form(...fields))).toEqual([
    { field, message: expect.stringMatching(/\p{Script=Han}/u) },
  ]);
});

const idCardSentence = "身份证号不正确，请核对";

/** An id card whose last character follows from the others, whatever they say. */
function withCheckCharacter(digits: string): string {
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  return digits + "10X98765432"[sum % 11];
}

const required = (field: RecruitField): RecruitField => ({ ...field, required: true });

test.each<{ field: RecruitField; answer: string | undefined; message: string | undefined }>([
  { field: name, answer: undefined, message: "请填写姓名" },
  { field: name, answer: "", message: "请填写姓名" },
  { field: name, answer: "林小满", message: undefined },
  { field: name, answer: "长".repeat(100), message: undefined },
  { field: name, answer: "长".repeat(101), message: "不能超过 100 个字" },
  { field: { ...name, maxlength: 2 }, answer: "小满", message: undefined },
  { field: { ...name, maxlength: 2 }, answer: "林小满", message: "不能超过 2 个字" },
  { field: { ...name, maxlength: 2 }, answer: "👨‍👩‍👧👨‍👩‍👧", message: undefined },
  { field: phone, answer: "\u202d+86 138-1234-2046\u202c", message: undefined },
  { field: phone, answer: "13812342046", message: undefined },
  { field: phone, answer: "1381234204", message: "应为 11 位手机号" },
  { field: phone, answer: "138123420461", message: "应为 11 位手机号" },
  { field: phone, answer: "23812342046", message: "应为 11 位手机号" },
  { field: phone, answer: "1381234204a", message: "应为 11 位手机号" },
  { field: { ...phone, required: false }, answer: "", message: undefined },
  { field: idCard, answer: "", message: undefined },
  { field: required(idCard), answer: "", message: "请填写身份证号" },
  { field: idCard, answer: "11010519491231002X", message: undefined },
  { field: idCard, answer: "11010519491231002x", message: undefined },
  { field: idCard, answer: "440524188001010014", message: undefined },
  { field: idCard, answer: "110105 19491231 002Ｘ", message: undefined },
  { field: idCard, answer: withCheckCharacter("11010519900229001"), message: idCardSentence },
  { field: idCard, answer: withCheckCharacter("11010520000229001"), message: undefined },
  { field: idCard, answer: withCheckCharacter("11010519900230001"), message: idCardSentence },
  { field: idCard, answer: withCheckCharacter("11010519901301001"), message: idCardSentence },
  { field: idCard, answer: withCheckCharacter("11010500900101001"), message: idCardSentence },
  { field: idCard, answer: "110105194912310021", message: idCardSentence },
  { field: idCard, answer: "11010519491230002X", message: idCardSentence },
  { field: idCard, answer: "11010519491231002", message: idCardSentence },
  { field: idCard, answer: "1101051949123100X2", message: idCardSentence },
  { field: select, answer: "store", message: undefined },
  { field: select, answer: "门店", message: "请选择列出的推广方式" },
  { field: select, answer: "", message: undefined },
  { field: required(select), answer: "", message: "请选择推广方式" },
  { field: region, answer: "", message: "请选择所在地区" },
  { field: region, answer: "浙江省 杭州市 西湖区", message: undefined },
])("$field.type answered by $answer: $message", ({ field, answer, message }) => {
  const answers: Record<string, string> = answer === undefined ? {} : { [field.key]: answer };
  expect(applicationProblems([field], cleanAnswers([field], answers))).toEqual(
    message === undefined ? [] : [{ field: field.key, message }],
  );
});

test("every answer is checked, and one that nobody asked for is refused", () => {
  expect(applicationProblems([name, phone], { phone: "1", way: "store" })).toEqual([
    { field: "name", message: "请填写姓名" },
    { field: "phone", message: "应为 11 位手机号" },
    { field: "way", message: "申请表没有这一项" },
  ]);
});

test("answers are kept in the form's order, without the blank ones, and id numbers masked", () => {
  const kept = maskedFields([name, phone, idCard, select], {
    idno: "11010519491231002X",
    way: "",
    phone: "13812342046",
    name: "林小满",
  });
  expect(Object.entries(kept)).toEqual([
    ["name", "林小满"],
    ["phone", "13812342046"],
    ["idno", "110****002X"],
  ]);
});
