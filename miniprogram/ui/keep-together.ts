import type { ReactNode } from "react";

/** A number and the unit after it: 21 天, 6 笔订单. Only these; elsewhere a blank is a good place to break. */
const numberAndUnit = /(\d) (?=[天次笔件位项条人个分秒小元万])/g;

/** No line ends between a number and its unit. What is no text is left alone. */
export function keepTogether<Content extends ReactNode>(content: Content): Content {
  if (typeof content !== "string") return content;
  return content.replace(numberAndUnit, "$1\u00A0") as Content;
}
