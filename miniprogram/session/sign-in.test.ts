import { type Client, createClient, type MemberApi, memberApi } from "@distribution/sdk";
import { beforeEach, expect, test, vi } from "vitest";
import { serverNow, setServerClock } from "../platform/server-clock";
import { useSessionStore } from "./session-store";
import { signIn } from "./sign-in";
import { comeBack, leave, onSwitchPerson, switchPerson } from "./switch-person";

const kept = vi.hoisted(() => new Map<string, string>());
const build = vi.hoisted(() => ({ mockPersonas: true, isWeapp: false, apiBaseUrl: "" }));
vi.mock("../platform/build-constants", () => build);
vi.mock("@tarojs/taro", () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? "",
    setStorageSync: (key: string, value: string) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    login: async () => ({ code: "code-of-wechat" }),
  },
}));

const hourMs = 60 * 60 * 1000;
const login = vi.fn();

/** A client whose server answers each sign-in with `login`, and refuses every token but the newest. */
function clientOf(): Client<MemberApi> {
  return createClient(memberApi, {
    baseUrl: "https://api.example",
    signIn,
    adapter: async (config) => {
      const answer = (status: number, body: unknown) => ({
        status,
        data: JSON.stringify(body),
        statusText: "",
        headers: {},
        config,
      });
      if (config.url?.endsWith("/member/loginbyminiapp"))
        return answer(200, login(JSON.parse(String(config.data))));
      const token = config.headers.get("token");
      if (token !== `token-${login.mock.calls.length}`) {
        return answer(401, { code: "TOKEN_EXPIRED", message: "登录已过期", requestid: "r" });
      }
      return answer(200, { status: "normal" });
    },
  });
}

const session = (token: string) => ({
  token,
  expiresat: Date.now() + hourMs,
  member: { memberid: "1", nickname: "林小满", avatar: "" },
});

beforeEach(() => {
  kept.clear();
  login.mockReset();
  switchPerson("busy-distributor");
  setServerClock(new Date().toUTCString());
  login.mockImplementation(() => session(`token-${login.mock.calls.length}`));
});

test("the first call signs in as the chosen persona", async () => {
  switchPerson("newcomer");
  await clientOf().distributor.status();
  expect(login).toHaveBeenCalledExactlyOnceWith({ code: "persona:newcomer" });
  expect(useSessionStore.getState()).toMatchObject({
    status: "signed-in",
    member: { nickname: "林小满" },
  });
});

test("a kept token spares the sign-in after a restart", async () => {
  await clientOf().distributor.status();
  await clientOf().distributor.status();
  expect(login).toHaveBeenCalledOnce();
});

test("a kept token whose time is over by the server's clock is not tried", async () => {
  await clientOf().distributor.status();
  setServerClock(new Date(Date.now() + 2 * hourMs).toUTCString());
  const code = { code: "persona:busy-distributor" };
  const token = signIn({
    session: { loginByMiniapp: async (given: unknown) => login(given) },
  } as never);
  await expect(token).resolves.toBe("token-2");
  expect(login).toHaveBeenLastCalledWith(code);
});

test("each persona has a token of its own", async () => {
  await clientOf().distributor.status();
  switchPerson("customer");
  await clientOf().distributor.status();
  expect(login).toHaveBeenLastCalledWith({ code: "persona:customer" });
});

test("a kept token that the server refuses is replaced, and the call still succeeds", async () => {
  await clientOf().distributor.status();
  const stored = [...kept.entries()].find(([key]) => key.startsWith("session:"));
  if (stored) kept.set(stored[0], stored[1].replace("token-1", "token-of-another-world"));
  await expect(clientOf().distributor.status()).resolves.toMatchObject({ status: "normal" });
  expect(login).toHaveBeenCalledTimes(2);
});

test.each([
  ["{broken", "no JSON"],
  ["{}", "nothing of what is kept"],
  ['{"version":1,"value":{"token":7,"expiresat":"never"}}', "another shape"],
  ['{"version":0,"value":{"token":"token-1"}}', "another version"],
])("an odd kept session (%s: %s) is dropped, and the start is an ordinary one", async (odd) => {
  kept.set("session:busy-distributor", odd);
  await expect(clientOf().distributor.status()).resolves.toMatchObject({ status: "normal" });
  expect(login).toHaveBeenCalledOnce();
});

test("a sign-in under way belongs to the person who began it", async () => {
  let answer: (session: object) => void = () => undefined;
  const under = new Promise<object>((resolve) => (answer = resolve));
  const first = signIn({
    session: { loginByMiniapp: (() => under) as never },
  });
  switchPerson("customer");
  answer({
    ...session("token-of-the-first"),
    member: { memberid: "8", nickname: "林小满", avatar: "" },
  });
  await expect(first).resolves.toBe("token-of-the-first");
  expect(useSessionStore.getState()).toEqual({ status: "signed-out", member: undefined });
  expect(kept.get("session:busy-distributor")).toContain("token-of-the-first");
  expect([...kept.keys()]).not.toContain("session:customer");
});

test("a phone whose clock is years ahead keeps its sign-in", async () => {
  await clientOf().distributor.status();
  setServerClock(new Date(Date.now() - 5 * 365 * 24 * hourMs).toUTCString());
  login.mockClear();
  const [key, text] = [...kept.entries()].find(([name]) => name.startsWith("session:")) ?? ["", ""];
  const soon = serverNow() + hourMs;
  kept.set(key, text.replace(/"expiresat":\d+/, `"expiresat":${soon}`));
  await signIn(clientOf());
  expect(login).not.toHaveBeenCalled();
});

test("a sign-in that fails leaves nobody signed in", async () => {
  login.mockImplementation(() => ({ broken: true }));
  await expect(clientOf().distributor.status()).rejects.toThrow();
  expect(useSessionStore.getState()).toEqual({ status: "signed-out", member: undefined });
});

test("who has left is signed in by nothing but her word, and what was kept under her name is gone", async () => {
  await clientOf().distributor.status();
  const others = [
    "session:customer",
    "autoWithdraw_12",
    "persona",
    "theme",
    "withdrawal-intent:busy-distributor",
    "invitation:busy-distributor",
  ];
  const hers = [
    "last-known-data:busy-distributor",
    "join-draft:busy-distributor",
    "autoWithdraw_1",
    "autoWithdrawThreshold_1",
    "earningsNotify_1",
    "unsent-settings:1",
  ];
  for (const name of [...others, ...hers]) kept.set(name, "kept");
  const told = vi.fn();
  const stop = onSwitchPerson(told);
  leave();
  stop();
  expect(told).toHaveBeenCalledOnce();
  expect(kept.has("session:busy-distributor")).toBe(false);
  expect(hers.filter((name) => kept.has(name))).toEqual([]);
  expect(others.filter((name) => kept.get(name) !== "kept" && name !== "persona")).toEqual([]);
  await expect(clientOf().distributor.status()).rejects.toThrow();
  expect(login).toHaveBeenCalledOnce();
  comeBack();
  await clientOf().distributor.status();
  expect(login).toHaveBeenCalledTimes(2);
});

test("the next start of the app signs in nobody who has left", async () => {
  leave();
  vi.resetModules();
  const { useSessionStore: restarted } = await import("./session-store");
  expect(restarted.getState().status).toBe("left");
  switchPerson("customer");
  vi.resetModules();
  const { useSessionStore: other } = await import("./session-store");
  expect(other.getState().status).toBe("signed-out");
});

test("a sign-in that was under way when she left signs nobody in", async () => {
  let answer: (session: object) => void = () => undefined;
  const under = new Promise<object>((resolve) => (answer = resolve));
  const first = signIn({ session: { loginByMiniapp: (() => under) as never } });
  leave();
  answer(session("token-of-the-first"));
  await first;
  expect(useSessionStore.getState()).toEqual({ status: "left", member: undefined });
  expect(kept.has("session:busy-distributor")).toBe(false);
});

test("a build for a real backend signs in by WeChat's code", async () => {
  vi.resetModules();
  build.mockPersonas = false;
  try {
    const real = await import("./sign-in");
    await real.signIn(clientOf());
    expect(login).toHaveBeenCalledWith({ code: "code-of-wechat" });
  } finally {
    build.mockPersonas = true;
  }
});
