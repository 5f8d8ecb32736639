import type { Random } from "../scenarios/random";

/* Requests as a broken or a hostile client sends them. */

const deep = (depth: number): unknown => {
  let nested: unknown = "x";
  for (let level = 0; level < depth; level += 1) nested = level % 2 ? [nested] : { a: nested };
  return nested;
};

/** Values that no field of the contract means. */
const hostileValues: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => "",
  () => " ",
  () => [],
  () => ({}),
  () => -1,
  () => 0,
  () => 0.1 + 0.2,
  () => 1e308,
  () => -1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => 2 ** 53 + 2,
  () => "9".repeat(20),
  () => "9".repeat(400),
  () => "-0",
  () => "1e5",
  () => "0x10",
  () => "１２",
  () => "NaN",
  () => "true ",
  () => "null",
  () => "\u0000",
  () => "\ud800",
  () => "👩‍👩‍👧‍👦".repeat(50),
  () => "\u202eright to left",
  () => "a".repeat(10_000),
  () => "'; DROP TABLE balances; --",
  () => "%00",
  () => "%%%",
  () => "__proto__",
  () => "<script>alert(1)</script>",
  () => ["pdd", "pdd"],
  () => [null, undefined, [[]]],
  () => ({ toString: 1, valueOf: 2, length: -1 }),
  () => JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}') as unknown,
  () => deep(50),
  () => deep(2_000),
  (random) => random.whole(-1e9, 1e9),
  (random) => String.fromCharCode(...Array.from({ length: 40 }, () => random.whole(0, 0xffff))),
];

const hostileValue = (random: Random): unknown => random.pick(hostileValues)(random);

const extraKeys = ["__proto__", "constructor", "toString", "", "hasOwnProperty", "dismemberid"];

/** A request with one to three things wrong, at any depth of it. */
export function mutate(random: Random, request: unknown): unknown {
  let spoilt = request;
  for (let count = random.whole(1, 3); count > 0; count -= 1) spoilt = spoil(random, spoilt);
  return spoilt;
}

function spoil(random: Random, value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || random.chance(0.3)) return hostileValue(random);
    const index = random.whole(0, value.length - 1);
    return value.map((item: unknown, at) => (at === index ? spoil(random, item) : item));
  }
  if (typeof value !== "object" || value === null) return hostileValue(random);
  const entries = Object.entries(value);
  if (entries.length === 0 || random.chance(0.15)) {
    // As text: a literal's __proto__ would set the prototype instead of a key.
    const key = JSON.stringify(random.pick(extraKeys));
    const text = JSON.stringify(hostileValue(random)) ?? "null";
    return { ...value, ...(JSON.parse(`{${key}: ${text}}`) as object) };
  }
  const [key] = random.pick(entries);
  if (random.chance(0.15)) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === key ? spoil(random, item) : item]),
  );
}

/** A query string with one to three things wrong. */
export function hostileQuery(random: Random, request: object): string {
  const spoilt = mutate(random, request);
  const pairs: (readonly [string, unknown])[] =
    typeof spoilt === "object" && spoilt !== null ? Object.entries(spoilt) : [["", spoilt]];
  const query = new URLSearchParams(pairs.map(([key, value]) => [key, textOf(value)]))
    .toString()
    .slice(0, 4_000);
  // Some clients forget to escape, or escape wrongly.
  return random.chance(0.1) ? `${query}&%E0%A4%A=%` : query;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

const texts: readonly string[] = [
  "{",
  "}",
  '{"a":',
  "null",
  "true",
  "42",
  '"text"',
  "[]",
  "[{}]",
  "{'a': 1}",
  '{"a": 1,}',
  '{"a": NaN}',
  "<xml/>",
  "a=1&b=2",
  "\u0000",
  "\ufeff{}",
  "[".repeat(20_000),
  `{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
];

/** A body that is no JSON object. */
export function hostileText(random: Random): string | Uint8Array<ArrayBuffer> {
  if (random.chance(0.2)) {
    return Uint8Array.from({ length: random.whole(1, 400) }, () => random.whole(0, 255));
  }
  return random.pick(texts);
}
