import * as v from "valibot";
import { anyText, cleanText, narrow } from "./text";

export const emailAddress = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
export const withoutSpaces = (text: string) => narrow(cleanText(text)).replace(/\s/g, "");

/** An e-mail address that people type; blank stays, and means none. One that a reply masked is none. */
export const emailOrBlank = v.pipe(
  anyText(100),
  v.transform(withoutSpaces),
  v.check(
    (given) => given === "" || (emailAddress.test(given) && !given.includes("*")),
    "邮箱格式不对，请填写完整的邮箱",
  ),
);
