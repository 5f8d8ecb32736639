import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { sign } from "./sign";
import { verify, type WebhookHeaders } from "./verify";
import { WebhookError, type WebhookErrorCode } from "./webhook-error";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const otherSecret = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
const sentAt = Date.parse("2026-11-22T12:00:00Z");
const receivedAt = sentAt;
const body =
  '{"eventKey":"DISTRIBUTION_WITHDRAW_SUCCESS","payload":12345,"timestamp":1704067200000}';
const headers = sign({ webhookId: "msg_1", sentAt, body }, secret);
const event = {
  webhookId: "msg_1",
  eventKey: "DISTRIBUTION_WITHDRAW_SUCCESS",
  payload: "12345",
  timestamp: 1_704_067_200_000,
};

/** The code of the refusal. */
function refusal(
  given: { headers?: WebhookHeaders; body?: string | Uint8Array; receivedAt?: number } = {},
): WebhookErrorCode | undefined {
  try {
    verify(given.headers ?? headers, given.body ?? body, secret, {
      receivedAt: given.receivedAt ?? receivedAt,
    });
  } catch (error) {
    return (error as WebhookError).code;
  }
  return undefined;
}

test("a signed webhook gives its event and its id, from text and from bytes", () => {
  expect(verify(headers, body, secret, { receivedAt })).toEqual(event);
  expect(verify(headers, new TextEncoder().encode(body), secret, { receivedAt })).toEqual(event);
});

test("the signature is that of the standard: HMAC-SHA256 over id, seconds and body", () => {
  const expected = createHmac("sha256", Buffer.alloc(32, 7))
    .update(`msg_1.${sentAt / 1000}.${body}`)
    .digest("base64");
  expect(headers).toEqual({
    "webhook-id": "msg_1",
    "webhook-timestamp": String(sentAt / 1000),
    "webhook-signature": `v1,${expected}`,
  });
});

test("a secret is the same with and without its prefix", () => {
  expect(verify(headers, body, secret.slice("whsec_".length), { receivedAt })).toEqual(event);
});

test.each<[string, WebhookHeaders]>([
  ["a Headers", new Headers(headers)],
  [
    "names in capitals",
    Object.fromEntries(Object.entries(headers).map(([k, t]) => [k.toUpperCase(), t])),
  ],
  ["Node's lists of values", Object.fromEntries(Object.entries(headers).map(([k, t]) => [k, [t]]))],
])("headers may be %s", (_name, given) => {
  expect(verify(given, body, secret, { receivedAt })).toEqual(event);
});

test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])(
  "without %s it is refused, empty as well",
  (name) => {
    expect(refusal({ headers: { ...headers, [name]: undefined } })).toBe("missing-header");
    expect(refusal({ headers: { ...headers, [name]: "" } })).toBe("missing-header");
  },
);

test.each<[string, Parameters<typeof refusal>[0]]>([
  ["body", { body: body.replace("12345", "12346") }],
  ["body's blanks", { body: `${body} ` }],
  ["body, by a mark at its start", { body: new TextEncoder().encode(`\uFEFF${body}`) }],
  ["id", { headers: { ...headers, "webhook-id": "msg_2" } }],
  ["timestamp", { headers: { ...headers, "webhook-timestamp": String(sentAt / 1000 + 1) } }],
  [
    "version",
    {
      headers: {
        ...headers,
        "webhook-signature": headers["webhook-signature"].replace("v1", "v2"),
      },
    },
  ],
  [
    "signature, cut short",
    { headers: { ...headers, "webhook-signature": headers["webhook-signature"].slice(0, -1) } },
  ],
])("another %s does not fit the signature", (_name, changed) => {
  expect(refusal(changed)).toBe("bad-signature");
});

test("another secret does not fit the signature", () => {
  expect(() => verify(headers, body, otherSecret, { receivedAt })).toThrow(
    expect.objectContaining({ name: "WebhookError", code: "bad-signature" }),
  );
});

test("while a secret is changed, either of two signatures is enough", () => {
  const other = sign({ webhookId: "msg_1", sentAt, body }, otherSecret)["webhook-signature"];
  const both = { ...headers, "webhook-signature": `${other} ${headers["webhook-signature"]}` };
  expect(verify(both, body, secret, { receivedAt })).toEqual(event);
  expect(verify(both, body, otherSecret, { receivedAt })).toEqual(event);
});

test("clocks may be five minutes apart, either way, and not a millisecond more", () => {
  const tolerance = 5 * 60_000;
  expect(refusal({ receivedAt: sentAt + tolerance })).toBeUndefined();
  expect(refusal({ receivedAt: sentAt + tolerance + 1 })).toBe("too-old");
  expect(refusal({ receivedAt: sentAt - tolerance })).toBeUndefined();
  expect(refusal({ receivedAt: sentAt - tolerance - 1 })).toBe("too-new");
});

test("the tolerance can be chosen, and what is told of time is told of genuine webhooks only", () => {
  expect(() =>
    verify(headers, body, secret, { receivedAt: sentAt + 1001, toleranceMs: 1000 }),
  ).toThrow(expect.objectContaining({ code: "too-old" }));
  expect(refusal({ receivedAt: sentAt * 2, body: `${body} ` })).toBe("bad-signature");
});

test.each(["now", "1e9", "-1", "0x10", "1.5", "1 "])("%j is no timestamp", (text) => {
  expect(refusal({ headers: { ...headers, "webhook-timestamp": text } })).toBe("malformed");
});

test.each([
  "",
  "[]",
  "null",
  "{",
  '{"payload":1,"timestamp":1}',
  '{"eventKey":"A","payload":1.5,"timestamp":1}',
  '{"eventKey":"A","payload":1,"timestamp":-1}',
])("%j is signed, but no event", (text) => {
  expect(
    refusal({ headers: sign({ webhookId: "msg_1", sentAt, body: text }, secret), body: text }),
  ).toBe("malformed");
});

test("bytes that are no text are refused", () => {
  expect(refusal({ body: new Uint8Array([0xff, 0xfe]) })).toBe("malformed");
});

test("a delivery that comes again is genuine again, and its id tells that it is the same", () => {
  const later = sentAt + 60_000;
  const again = sign({ webhookId: "msg_1", sentAt: later, body }, secret);
  const ids = [headers, again].map(
    (given) => verify(given, body, secret, { receivedAt: later }).webhookId,
  );
  expect(new Set(ids).size).toBe(1);
});

test.each(["whsec_", "no secret!"])(
  "the secret %j is the receiver's mistake, not the sender's",
  (wrong) => {
    const thrown = (() => {
      try {
        return verify(headers, body, wrong, { receivedAt });
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(WebhookError);
  },
);

test.each([
  ["a parsed body", JSON.parse(body)],
  ["no body, as where nothing reads it", undefined],
  ["an ArrayBuffer", new TextEncoder().encode(body).buffer],
])("%s is the receiver's own mistake: verify says that it wants the raw body", (_, given) => {
  const read = () => verify(headers, given as string, secret, { receivedAt });
  expect(read).toThrow(TypeError);
  expect(read).toThrow("verify wants the raw body");
  // Whatever the sender did, so that it shows with the first webhook.
  expect(() => verify({}, given as string, secret)).toThrow(TypeError);
});

test("a header that came several times counts whole", () => {
  const signature = [`v1,${"A".repeat(43)}=`, headers["webhook-signature"]];
  const given = { ...headers, "webhook-signature": signature };
  expect(verify(given, body, secret, { receivedAt })).toEqual(event);
});

test("a webhook is signed for the second that it was sent in", () => {
  const late = sign({ webhookId: "msg_1", sentAt: sentAt + 999, body }, secret);
  expect(late["webhook-timestamp"]).toBe(String(sentAt / 1000));
  expect(verify(late, body, secret, { receivedAt })).toEqual(event);
});
