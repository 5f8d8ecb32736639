import {
  charactersOf,
  cleanIdCard,
  cleanPhone,
  cleanText,
  idCardProblem,
  phoneProblem,
  type FormField,
} from "@distribution/sdk";

export type Answers = Readonly<Record<string, string>>;

/** The server's own bound where the form names none. */
const longestAnswer = 100;
const idCardLength = 18;

/** An answer as it is sent. */
function cleanAnswer({ type }: FormField, answer: string): string {
  if (type === "phone") return cleanPhone(answer);
  return type === "idcard" ? cleanIdCard(answer) : cleanText(answer);
}

/** What is wrong with an answer, as a sentence that says how to mend it. */
export function answerProblem(field: FormField, answer: string): string | undefined {
  const { type, label, required, maxlength = longestAnswer } = field;
  const clean = cleanAnswer(field, answer);
  if (clean === "") return required ? `请${isChosen(field) ? "选择" : "填写"}${label}` : undefined;
  switch (type) {
    case "phone":
      return phoneSentence(clean);
    case "idcard":
      return idCardSentence(clean);
    case "select":
      return field.options?.some(({ value }) => value === clean)
        ? undefined
        : `请选择列出的${label}`;
    default: {
      const over = charactersOf(clean).length - maxlength;
      return over > 0 ? `最多 ${maxlength} 个字，多了 ${over} 个` : undefined;
    }
  }
}

/** Every answer that is not right yet, in the form's order. */
export function answerProblems(
  fields: readonly FormField[],
  answers: Answers,
): ReadonlyMap<string, string> {
  return new Map(
    fields.flatMap((field) => {
      const problem = answerProblem(field, answers[field.key] ?? "");
      return problem === undefined ? [] : [[field.key, problem] as const];
    }),
  );
}

/** What is sent: nothing that was left blank. */
export function cleanAnswers(fields: readonly FormField[], answers: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const clean = cleanAnswer(field, answers[field.key] ?? "");
      return clean === "" ? [] : [[field.key, clean] as const];
    }),
  );
}

/** What may lie on the phone until the next time. */
export function keptAnswers(fields: readonly FormField[], answers: Answers): Answers {
  return Object.fromEntries(
    fields.flatMap(({ key, type }) => {
      const answer = answers[key] ?? "";
      return type === "idcard" || answer === "" ? [] : [[key, answer] as const];
    }),
  );
}

/** 3301**********2246. */
export function maskedIdCard(answer: string): string {
  const clean = cleanIdCard(answer);
  if (clean.length < idCardLength) return clean;
  return `${clean.slice(0, 4)}${"*".repeat(clean.length - 8)}${clean.slice(-4)}`;
}

function isChosen({ type }: FormField): boolean {
  return type === "select" || type === "region";
}

function phoneSentence(phone: string): string | undefined {
  if (phoneProblem(phone) === undefined) return undefined;
  if (!/^\d+$/.test(phone)) return "手机号只有数字，请检查";
  return phone.length === 11
    ? "没有这样的手机号，请核对"
    : `手机号应为 11 位数字，现在是 ${phone.length} 位`;
}

function idCardSentence(idCard: string): string | undefined {
  if (idCardProblem(idCard) === undefined) return undefined;
  if (idCard.length !== idCardLength) {
    return `身份证号应为 ${idCardLength} 位，现在是 ${charactersOf(idCard).length} 位`;
  }
  return /^\d{17}[\dX]$/.test(idCard)
    ? "号码校验不符，请对照身份证核对"
    : "身份证号只有数字，最后一位可以是 X";
}
