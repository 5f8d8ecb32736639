import type { WithdrawMethod } from "@distribution/sdk";

export type AccountCheck =
  /** `account` is absent where the method needs none. */
  | { readonly ok: true; readonly account?: string }
  | { readonly ok: false; readonly sentence: string };

const mobile = /^1[3-9]\d{9}$/;
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const longestAccount = 64;

/** Judges a pay-out account as typed and gives it as it is sent: no blanks, half-width. */
export function checkAccount(method: WithdrawMethod, text: string): AccountCheck {
  const account = text.normalize("NFKC").replace(/\s/g, "");
  switch (method) {
    case "wechat":
      return { ok: true };
    case "alipay":
      return checkAlipay(account);
    case "bank":
      return checkCard(account.replace(/-/g, ""));
  }
}

function checkAlipay(account: string): AccountCheck {
  if (account === "") return { ok: false, sentence: "请输入支付宝账号（手机号或邮箱）" };
  if (account.length > longestAccount)
    return { ok: false, sentence: `账号不能超过 ${longestAccount} 个字` };
  if (account.includes("@")) {
    return email.test(account)
      ? { ok: true, account }
      : { ok: false, sentence: "邮箱格式不对，请检查" };
  }
  if (/^\d+$/.test(account)) {
    return mobile.test(account)
      ? { ok: true, account }
      : { ok: false, sentence: "手机号应为 11 位，请检查" };
  }
  return { ok: false, sentence: "支付宝账号应为手机号或邮箱" };
}

function checkCard(card: string): AccountCheck {
  if (card === "") return { ok: false, sentence: "请输入银行卡号" };
  if (!/^\d+$/.test(card)) return { ok: false, sentence: "银行卡号只有数字，请检查" };
  if (card.length < 16 || card.length > 19)
    return { ok: false, sentence: "银行卡号应为 16 至 19 位，请检查" };
  // The confirmation shows the last four digits only, so that a slip elsewhere has to be caught here.
  if (!passesLuhn(card)) return { ok: false, sentence: "银行卡号有误，请核对每一位数字" };
  return { ok: true, account: card };
}

/** ISO/IEC 7812: from the right, every second digit counts double. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const counted = place % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
