import { eventKeys, sign } from "@distribution/sdk/server";
import { channels } from "../integrations/channels";

type Environment = Readonly<Record<string, string | undefined>>;

/** Called as they are; to the other addresses a path is added. */
const wholeAddresses = ["DINGTALK_WEBHOOK", "WEBHOOK_URL"];
const addresses = [
  ...Object.values(channels).flatMap(({ address = [] }) => address),
  "WEBHOOK_URL",
  "PUBLIC_URL",
];
const tokens = [...Object.values(channels).flatMap(({ token = [] }) => token), "MOCK_CONTROL_KEY"];
const fewestKeyCharacters = 8;
/** As many as the log-in takes. */
const mostPasswordCharacters = 128;

/**
 * What is wrong with the settings in the environment, a sentence each: told when the server starts,
 * and not days later by a delivery that fails. It names the variable and never what is in it, which
 * may be a secret. An empty variable counts as not set.
 */
export function environmentProblems(environment: Environment): readonly string[] {
  const problems = [
    ...addresses.map((name) => addressProblem(name, environment[name])),
    ...tokens.map((name) => tokenProblem(name, environment[name])),
    ...webhookProblems(environment),
    controlKeyProblem(environment["MOCK_CONTROL_KEY"]),
    passwordProblem(environment["OPERATOR_PASSWORD"]),
  ];
  return problems.filter((problem) => problem !== undefined);
}

function addressProblem(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^https?:\/\//i.test(text)) return `${name} must begin with http:// or https://.`;
  if (/[\s\p{C}]/u.test(text) || !URL.canParse(text)) return `${name} is no address.`;
  const { username, password, search, hash } = new URL(text);
  if (username !== "" || password !== "")
    return `${name} must have no user name or password in it: it would be told in logs.`;
  const isCut = wholeAddresses.includes(name) || search + hash === "";
  return isCut ? undefined : `${name} must end before "?" and "#": paths are added to it.`;
}

function tokenProblem(name: string, text: string | undefined): string | undefined {
  if (!text || /^[\x21-\x7e]+$/.test(text)) return undefined;
  return `${name} goes into a header: it may have no spaces, line breaks or other than ASCII characters.`;
}

function webhookProblems(environment: Environment): readonly (string | undefined)[] {
  const { WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_EVENT_KEYS = "" } = environment;
  const known: readonly string[] = eventKeys;
  const wanted = WEBHOOK_EVENT_KEYS.split(",").map((key) => key.trim());
  return [
    WEBHOOK_URL && !WEBHOOK_SECRET
      ? "WEBHOOK_URL needs WEBHOOK_SECRET, by which its receiver knows that we sent it."
      : undefined,
    WEBHOOK_SECRET && !canSignWith(WEBHOOK_SECRET)
      ? "WEBHOOK_SECRET must be base64, with or without whsec_ before it."
      : undefined,
    ...wanted
      .filter((key) => key !== "" && !known.includes(key))
      .map((key) => `WEBHOOK_EVENT_KEYS has no event ${key}; there are ${known.join(", ")}.`),
  ];
}

function canSignWith(secret: string): boolean {
  try {
    sign({ webhookId: "none", sentAt: 0, body: "" }, secret);
    return true;
  } catch {
    return false;
  }
}

function controlKeyProblem(key: string | undefined): string | undefined {
  if (!key || key.length >= fewestKeyCharacters) return undefined;
  return `MOCK_CONTROL_KEY must have ${fewestKeyCharacters} characters or more: nothing else keeps others from guessing it.`;
}

function passwordProblem(password: string | undefined): string | undefined {
  if (!password || password.length <= mostPasswordCharacters) return undefined;
  return `OPERATOR_PASSWORD may have ${mostPasswordCharacters} characters at most: no log-in takes more.`;
}
