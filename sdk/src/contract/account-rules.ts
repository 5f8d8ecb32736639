import * as v from "valibot";
import { emailAddress, withoutSpaces } from "./email";
import { charactersOf, compactText } from "./text";
import { longestAccount, type WithdrawMethod } from "./withdrawal";

/* What a phone, an id card and a pay-out account are: one rule for the form on the phone and for the server. */

/** A phone as it is kept: eleven digits, without the country's code that contacts bring along. */
export function cleanPhone(text: string): string {
  return compactText(text).replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
}

const mobile = /^1[3-9]\d{9}$/;
const phoneSentence = "应为 11 位手机号";

export function phoneProblem(given: string): string | undefined {
  return mobile.test(given) ? undefined : phoneSentence;
}

/** A phone that people type, as eleven digits. */
export const phone = v.pipe(
  v.string(),
  v.transform(cleanPhone),
  v.regex(mobile, phoneSentence),
  v.metadata({ cleaned: true }),
);

/** The same where it may be left out: blank is absent. */
export const optionalPhone = v.optional(
  v.pipe(
    v.string(),
    v.transform(cleanPhone),
    v.check((given) => given === "" || mobile.test(given), phoneSentence),
    v.metadata({ cleaned: true }),
    v.transform((given) => (given === "" ? undefined : given)),
  ),
);

/** An id card as it is kept: its check character in capitals. */
export function cleanIdCard(text: string): string {
  return compactText(text).toUpperCase();
}

export function idCardProblem(idCard: string): string | undefined {
  return isIdCard(idCard) ? undefined : "身份证号不正确，请核对";
}

const idCardWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 characters: a region, a day of birth that there was, and a last one that follows from the others (GB 11643). */
function isIdCard(text: string): boolean {
  const [, year = "", month = "", day = ""] =
    /^[1-9]\d{5}((?:18|19|20)\d\d)(\d\d)(\d\d)\d{3}[\dX]$/.exec(text) ?? [];
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === "" || born.getUTCMonth() !== Number(month) - 1) return false;
  if (born.getUTCDate() !== Number(day)) return false;
  const sum = idCardWeights.reduce(
    (total, weight, index) => total + weight * Number(text[index]),
    0,
  );
  return "10X98765432"[sum % 11] === text[17];
}

/** An account as it is sent and kept: a card without its groups, a phone without its country's code. */
export function cleanAccount(method: WithdrawMethod, text: string): string {
  switch (method) {
    case "wechat":
      return "";
    case "alipay": {
      const account = withoutSpaces(text);
      return account.includes("@") ? account : cleanPhone(text);
    }
    case "bank":
      return compactText(text);
  }
}

/**
 * Why a cleaned account is none of the method's, as a sentence; undefined where it may be one.
 *
 * @note A card is not held to its check digit (Luhn): older cards and passbooks of Chinese banks have
 * none, and their owners would have no way to their money. A slip comes back from the bank, by its name.
 */
export function accountProblem(method: WithdrawMethod, account: string): string | undefined {
  switch (method) {
    case "wechat":
      return undefined;
    case "alipay":
      return alipayProblem(account);
    case "bank":
      if (account === "") return "请输入银行卡号";
      if (!/^\d+$/.test(account)) return "银行卡号只有数字，请检查";
      return /^\d{12,19}$/.test(account) ? undefined : "银行卡号应为 12 至 19 位数字";
  }
}

function alipayProblem(account: string): string | undefined {
  if (account === "") return "请输入支付宝账号（手机号或邮箱）";
  if (charactersOf(account).length > longestAccount) return `账号不能超过 ${longestAccount} 个字`;
  if (account.includes("@")) return emailAddress.test(account) ? undefined : "邮箱格式不对，请检查";
  if (!/^\d+$/.test(account)) return "支付宝账号应为手机号或邮箱";
  return mobile.test(account) ? undefined : "手机号应为 11 位，请检查";
}

export type AccountCheck =
  /** `account` is absent where the method needs none, or is paid to the account used last. */
  | { readonly ok: true; readonly account?: string }
  | { readonly ok: false; readonly sentence: string };

/**
 * Judges a pay-out account as it was typed or sent, and gives it as it is kept. Where none was written
 * (not even a blank, which is a slip), the one used last is meant, if there is one.
 */
export function checkAccount(
  method: WithdrawMethod,
  written: string | undefined,
  hasLast: boolean,
): AccountCheck {
  if (written === undefined && hasLast) return { ok: true };
  const account = cleanAccount(method, written ?? "");
  const sentence = accountProblem(method, account);
  if (sentence !== undefined) return { ok: false, sentence };
  return account === "" ? { ok: true } : { ok: true, account };
}
