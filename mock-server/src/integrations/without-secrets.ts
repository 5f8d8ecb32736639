import { subscribers } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import { channels } from "./channels";

const hidden = "***";
/** Shorter ones would take half of any sentence with them; in an address they are hidden all the same. */
const shortestSecret = 4;

/**
 * A text from outside, or about it, before it is kept or logged: without our tokens, secrets and
 * what is in our receivers' addresses, in case it quotes them.
 */
export function withoutSecrets(world: World, text: string): string {
  const known = knownSecrets(world).toSorted((one, other) => other.length - one.length);
  return known
    .reduce((left, secret) => left.replaceAll(secret, hidden), text)
    .replace(/\b(https?:\/\/)[^\s"'<>\\]+/gi, (address) => shownAddress(address))
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${hidden}`)
    .replace(/\b([\w-]*(?:token|key|secret|password|sign))=[^\s&"'<>\\]+/gi, `$1=${hidden}`);
}

/** An address as it may be shown: without credentials, and without the values of its query. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return hidden;
  const { protocol, host, pathname, searchParams } = new URL(address);
  const query = [...searchParams.keys()].map((key) => `${key}=${hidden}`).join("&");
  return `${protocol}//${host}${pathname}${query && `?${query}`}`;
}

function knownSecrets(world: World): readonly string[] {
  const { env } = process;
  const tokens = Object.values(channels).map(({ token }) => token && env[token]);
  const addresses = Object.values(channels).map(({ address }) => address && env[address]);
  const registered = world.db.select().from(subscribers).all();
  return [
    ...tokens,
    env["WEBHOOK_SECRET"],
    env["OPERATOR_PASSWORD"],
    env["MOCK_CONTROL_KEY"],
    ...registered.map(({ secret }) => secret),
    ...[...addresses, env["WEBHOOK_URL"], ...registered.map(({ url }) => url)].flatMap(secretsIn),
  ].flatMap((secret) =>
    secret && secret.length >= shortestSecret
      ? [secret, encodeURIComponent(secret), secret.replace(/^whsec_/, "")]
      : [],
  );
}

/** What only who knows the address can know. */
function secretsIn(address: string | undefined): readonly string[] {
  if (!address || !URL.canParse(address)) return [];
  const { username, password, pathname, searchParams } = new URL(address);
  return [
    decodeURIComponent(username),
    decodeURIComponent(password),
    ...searchParams.values(),
    // Some put the key into the path.
    ...pathname.split("/").filter((part) => part.length >= 20),
  ];
}
