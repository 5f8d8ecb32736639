import axios from "axios";
import { afterEach, expect, test, vi } from "vitest";
import { failureOf } from "../testing/failure-of";
import { refusal, startRawServer } from "../testing/raw-server";
import { applyInput, loginReply, statusReply } from "../testing/sample-replies";
import { memberApi, type MemberApi } from "../contract/member/member-api";
import { createClient, type ClientOptions } from "./create-client";
import { TimeoutError, UnexpectedError } from "./errors";

afterEach(() => void vi.unstubAllEnvs());

const signIn = async () => "secret-token";
const connect = (baseUrl: string, options: Partial<ClientOptions<MemberApi>> = {}) =>
  createClient(memberApi, { baseUrl, signIn, ...options });
const transports: [string, Partial<ClientOptions<MemberApi>>][] = [
  ["axios' transport for Node", {}],
  ["axios' transport for pages", { adapter: axios.getAdapter("fetch") }],
];

test.each(
  transports.flatMap(([name, options]) =>
    [301, 302, 303, 307, 308].map((status) => [name, status, options] as const),
  ),
)("%s follows no %i: neither token nor body goes elsewhere", async (_, status, options) => {
  const elsewhere = await startRawServer(() => ({ json: statusReply }));
  const location = `${elsewhere.baseUrl}/distribution/withdraw/apply`;
  const server = await startRawServer(() => ({ status, text: "", headers: { location } }));
  const error = await failureOf(connect(server.baseUrl, options).withdrawal.apply(applyInput));
  expect(error).toBeInstanceOf(UnexpectedError);
  expect(error).toMatchObject({
    status,
    message: expect.stringContaining("was redirected") as string,
  });
  expect(server.seen).toHaveLength(1);
  expect(elsewhere.seen).toHaveLength(0);
});

test("what a page's fetch tells of a redirect that it leaves alone is a redirect", async () => {
  const client = connect("https://api.example", {
    adapter: async (config) => ({ data: "", status: 0, statusText: "", headers: {}, config }),
  });
  const error = await failureOf(client.distributor.status());
  expect(error).toBeInstanceOf(UnexpectedError);
  expect(error).toMatchObject({ message: expect.stringContaining("was redirected") as string });
});

test.each(transports)("%s: a reply that trickles in ends with the time", async (_, options) => {
  const server = await startRawServer(() => "trickle");
  const client = connect(server.baseUrl, { ...options, timeoutMs: 150 });
  const startedAt = performance.now();
  const error = await failureOf(client.session.loginByMiniapp({ code: "c" }));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  // The connection is given up too.
  await server.seen[0]?.closed;
});

test("an adapter that heeds neither timeout nor signal cannot hold a call up", async () => {
  const adapter = () => new Promise<never>(() => {});
  const client = connect("https://api.example", { adapter, timeoutMs: 50 });
  expect(await failureOf(client.session.loginByMiniapp({ code: "c" }))).toBeInstanceOf(
    TimeoutError,
  );
});

test("each attempt has the whole time", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const server = await startRawServer(({ number }) =>
    number < 3 ? "trickle" : { json: statusReply },
  );
  const client = connect(server.baseUrl, { timeoutMs: 600 });
  await expect(client.distributor.status()).resolves.toEqual(statusReply);
  expect(server.seen).toHaveLength(3);
});

test("a finished call leaves no timer behind", async () => {
  const server = await startRawServer(() => ({ json: loginReply }));
  const spies = [vi.spyOn(globalThis, "setTimeout"), vi.spyOn(globalThis, "clearTimeout")] as const;
  const adapter: ClientOptions<MemberApi>["adapter"] = async (config) => ({
    data: loginReply,
    status: 200,
    statusText: "",
    headers: {},
    config,
  });
  await connect(server.baseUrl, { adapter, timeoutMs: 7_654 }).session.loginByMiniapp({
    code: "c",
  });
  const own = spies[0].mock.calls.findIndex(([, delayMs]) => delayMs === 7_654);
  expect(spies[1]).toHaveBeenCalledWith(spies[0].mock.results[own]?.value);
});

test("calls to this machine go to no proxy", async () => {
  const proxy = await startRawServer(() => refusal(500, "INTERNAL"));
  const server = await startRawServer(() => ({ json: loginReply }));
  for (const name of ["http_proxy", "HTTP_PROXY", "all_proxy"]) vi.stubEnv(name, proxy.baseUrl);
  for (const name of ["no_proxy", "NO_PROXY"]) vi.stubEnv(name, "");
  const { port } = new URL(server.baseUrl);
  for (const host of ["127.0.0.1", "localhost", "LOCALHOST"]) {
    const client = connect(`http://${host}:${port}`);
    await expect(client.session.loginByMiniapp({ code: "c" })).resolves.toEqual(loginReply);
  }
  expect(server.seen).toHaveLength(3);
  expect(proxy.seen).toHaveLength(0);
});

test("calls to another machine go to the proxy that the environment names", async () => {
  const proxy = await startRawServer(() => ({ json: loginReply }));
  vi.stubEnv("http_proxy", proxy.baseUrl);
  for (const name of ["no_proxy", "NO_PROXY"]) vi.stubEnv(name, "");
  const client = connect("http://localhost.api.example");
  await expect(client.session.loginByMiniapp({ code: "c" })).resolves.toEqual(loginReply);
  expect(proxy.seen).toHaveLength(1);
});
