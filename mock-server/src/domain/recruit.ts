import {
  maskAccount,
  charactersOf,
  cleanIdCard,
  cleanPhone,
  idCardProblem,
  phoneProblem,
  type Agreement,
  type FormFieldType,
} from "@distribution/sdk/server";
import type { FieldProblem } from "./field-problem";

/** One field of the application form. */
export interface RecruitField {
  readonly key: string;
  readonly label: string;
  readonly type: FormFieldType;
  readonly required: boolean;
  readonly placeholder?: string | undefined;
  readonly maxlength?: number | undefined;
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined;
}

/** 招募设置: who may apply, and what they are asked. */
export interface RecruitSetting {
  readonly recruitEnabled: boolean;
  /** Off: an application passes at once. */
  readonly needAudit: boolean;
  readonly fields: readonly RecruitField[];
  readonly agreement: Agreement;
}

/** What every applicant is asked, whatever else: a distributor has a name and a phone. */
const needed = [
  { key: "name", type: "text", message: "申请表须有必填的姓名：标识 name，类型 text" },
  { key: "phone", type: "phone", message: "申请表须有必填的手机号：标识 phone，类型 phone" },
] as const;

/** What is wrong with a form as an operator wrote it, by the fields of the request. */
export function recruitProblems({ fields }: RecruitSetting): readonly FieldProblem[] {
  const path = "distributionrecruitsetting.infofields";
  const missing = needed.filter(
    ({ key, type }) =>
      !fields.some((field) => field.key === key && field.type === type && field.required),
  );
  return [
    ...missing.map(({ message }) => ({ field: path, message })),
    ...fields.flatMap((field, index) => {
      const problem = formFieldProblem(field, fields.slice(0, index));
      return problem ? [{ ...problem, field: `${path}.${index}.${problem.field}` }] : [];
    }),
  ];
}

/** Answers under these names do not arrive: the reader of requests drops what objects are made of. */
const reservedKeys = ["constructor", "prototype"];

function formFieldProblem(
  { key, type, options = [] }: RecruitField,
  earlier: readonly RecruitField[],
): FieldProblem | undefined {
  if (earlier.some((field) => field.key === key)) {
    return { field: "key", message: `标识 ${key} 重复` };
  }
  if (reservedKeys.includes(key)) return { field: "key", message: `标识不能是 ${key}` };
  if (type !== "select") return undefined;
  if (options.length === 0) return { field: "options", message: "请填写选项" };
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    return { field: "options", message: "选项的值不能重复" };
  }
  return undefined;
}

type Answers = Readonly<Record<string, string>>;

/** The answers as they are judged and kept: phones and id cards without what people put between the digits. */
export function cleanAnswers(fields: readonly RecruitField[], answers: Answers): Answers {
  const clean = (type: FormFieldType | undefined, answer: string) => {
    if (type === "phone") return cleanPhone(answer);
    return type === "idcard" ? cleanIdCard(answer) : answer;
  };
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      clean(fields.find((field) => field.key === key)?.type, answer),
    ]),
  );
}

/** What is wrong with an application, by the form's keys. An answer that was left blank is none. */
export function applicationProblems(
  fields: readonly RecruitField[],
  answers: Answers,
): readonly FieldProblem[] {
  const unknown = Object.keys(answers).filter((key) => !fields.some((field) => field.key === key));
  return [
    ...fields.flatMap((field) => {
      const message = answerProblem(field, answers[field.key] ?? "");
      return message === undefined ? [] : [{ field: field.key, message }];
    }),
    ...unknown.map((field) => ({ field, message: "申请表没有这一项" })),
  ];
}

const longestAnswer = 100;

function answerProblem(
  { type, label, required, maxlength = longestAnswer, options = [] }: RecruitField,
  answer: string,
): string | undefined {
  const chosen = type === "select" || type === "region";
  if (answer === "") return required ? `请${chosen ? "选择" : "填写"}${label}` : undefined;
  switch (type) {
    case "phone":
      return phoneProblem(answer);
    case "idcard":
      return idCardProblem(answer);
    case "select":
      return options.some(({ value }) => value === answer) ? undefined : `请选择列出的${label}`;
    case "text":
    case "region":
      return charactersOf(answer).length <= maxlength ? undefined : `不能超过 ${maxlength} 个字`;
  }
}

/** The answers as they are kept, in the form's order: the mock server needs nobody's whole id number. */
export function maskedFields(fields: readonly RecruitField[], answers: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap(({ key, type }) => {
      const answer = answers[key] ?? "";
      return answer === "" ? [] : [[key, type === "idcard" ? maskAccount(answer) : answer]];
    }),
  );
}
