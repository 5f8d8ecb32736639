import { maskAccount } from "@distribution/sdk/server";
import type { LoggedRequest } from "../storage/request-log";

/* A request as a developer may read it: without what opens anything, and with people's numbers masked. */

const hidden = "***";
const longestText = 64 * 1024;

/** Whoever has one of these can act as somebody else. */
const secretKey = /token|password|secret|signature|package/i;
/** WeChat's one-time codes: in a request it is one, in a reply the code of an error. */
const secretInputKey = /^code$/;
const accountKey = /account|phone|idcard|email/i;
/** Phones, id and bank cards by their look: the form's fields have names of the operator's choosing. */
const accountText = /^(?:1\d{10}|\d{15,19}[\dXx]?|[^\s@]+@[^\s@]+)$/;

export function shownInput({ method, url, body }: LoggedRequest): unknown {
  const isSecret = (key: string) => secretKey.test(key) || secretInputKey.test(key);
  if (method !== "POST") {
    return withoutSecrets(Object.fromEntries(new URL(url).searchParams), isSecret);
  }
  return shownText(new TextDecoder().decode(body), isSecret);
}

export function shownOutput({ reply }: LoggedRequest): unknown {
  return shownText(reply, (key) => secretKey.test(key));
}

function shownText(text: string, isSecret: (key: string) => boolean): unknown {
  if (text === "") return null;
  if (text.length > longestText) return `（${text.length} 个字符，太长，不在这里显示）`;
  try {
    return withoutSecrets(JSON.parse(text), isSecret);
  } catch {
    // Half a secret is a secret: nothing is shown of what cannot be read.
    return `（不是有效的 JSON，${text.length} 个字符）`;
  }
}

function withoutSecrets(value: unknown, isSecret: (key: string) => boolean): unknown {
  if (typeof value === "string") return accountText.test(value) ? maskAccount(value) : value;
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, isSecret));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shownField(key, inner, isSecret)]),
  );
}

function shownField(key: string, value: unknown, isSecret: (key: string) => boolean): unknown {
  if (isSecret(key)) return hidden;
  // What is masked already stays as it is.
  if (accountKey.test(key) && typeof value === "string" && !value.includes("*"))
    return maskAccount(value);
  return withoutSecrets(value, isSecret);
}
