export type FenSign = "auto" | "always" | "never";

export interface FenParts {
  /** '', '−' or '+'. */
  sign: string;
  /** Whole yuan with thousands separators: '1,286'. */
  yuan: string;
  /** Always two digits: '40'. */
  cents: string;
}

/**
 * Splits whole fen into what is shown. Written by hand because WeChat's Android engine has no Intl.
 * Anything that is not a whole number of fen would show an amount nobody has, so it throws.
 */
export function splitFen(amountFen: number, sign: FenSign = "auto"): FenParts {
  if (!Number.isSafeInteger(amountFen))
    throw new RangeError(`Not a whole number of fen: ${amountFen}`);
  const digits = String(Math.abs(amountFen)).padStart(3, "0");
  return {
    sign: signOf(amountFen, sign),
    yuan: digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ","),
    cents: digits.slice(-2),
  };
}

/** '−¥1,286.40'. */
export function formatFen(amountFen: number, sign: FenSign = "auto"): string {
  const parts = splitFen(amountFen, sign);
  return `${parts.sign}¥${parts.yuan}.${parts.cents}`;
}

/** What a screen reader says: '负1286.40元'. */
export function speakFen(amountFen: number, sign: FenSign = "auto"): string {
  const parts = splitFen(amountFen, sign);
  const spokenSign = parts.sign === "−" ? "负" : parts.sign === "+" ? "加" : "";
  return `${spokenSign}${parts.yuan.replace(/,/g, "")}.${parts.cents}元`;
}

function signOf(amountFen: number, sign: FenSign): string {
  if (sign === "never" || amountFen === 0) return "";
  if (amountFen < 0) return "−";
  return sign === "always" ? "+" : "";
}

/** In place of a figure that its owner has hidden: as many, whatever the figure is. */
export const stars = "****";

/** What a screen reader says of it. */
export const spokenHidden = "余额已隐藏";
