import { createContext, runInContext } from "node:vm";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import type { Endpoint } from "../contract/define-endpoint";
import { memberApi } from "../contract/member/member-api";
import { officeApi } from "../contract/office/office-api";
import { endpointsOf, type Tree } from "../contract/tree";
import { startRawServer } from "../testing/raw-server";
import { statusReply } from "../testing/sample-replies";

/** The client as one script, bundled as for a browser, down to the syntax of the oldest WeChat engines we run on. */
async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["browser"] },
    build: {
      write: false,
      minify: false,
      target: ["chrome66", "ios12"],
      lib: {
        entry: new URL("../index.ts", import.meta.url).pathname,
        formats: ["iife"],
        name: "sdk",
      },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? "";
}

test("runs where there is no URL, AbortController, fetch, Blob, Intl or any other browser global", async () => {
  const script = await bundle();
  // A new context has the language's own globals and nothing else; WeChat's engine adds timers.
  const engine = createContext({
    setTimeout,
    clearTimeout,
    statusReply: JSON.stringify(statusReply),
  });
  runInContext(
    "delete globalThis.Intl; delete globalThis.BigInt; delete globalThis.WebAssembly",
    engine,
  );
  expect(
    runInContext("typeof URL + typeof AbortController + typeof fetch + typeof Intl", engine),
  ).toBe("undefined".repeat(4));
  const done: unknown = await runInContext(
    `${script}
    (async () => {
      const listeners = [];
      const signal = { aborted: false, addEventListener: (_, l) => listeners.push(l), removeEventListener: () => {} };
      let requests = 0;
      const client = sdk.createClient(sdk.memberApi, {
        baseUrl: "https://api.example",
        signIn: async () => "token",
        adapter: async (config) => {
          requests += 1;
          if (requests === 1) throw { code: "ERR_NETWORK" };
          return { data: statusReply, status: 200, statusText: "", headers: {}, config };
        },
      });
      const status = await client.distributor.status({}, { signal });
      signal.aborted = true;
      const cancelled = await client.distributor.status({}, { signal }).catch((error) => error.name);
      const refused = await client.withdrawal.detail({ withdrawid: "x" }).catch((error) => error.name);
      const share = sdk.shareOf(sdk.toFen(1990), sdk.toBasisPoints(60));
      const characters = sdk.charactersOf(sdk.cleanText("👨‍👩‍👧\\u200b张\\ud83d")).length;
      return { status, requests, cancelled, refused, share, characters, yuan: sdk.formatYuan(sdk.toFen(128640)) };
    })()`,
    engine,
  );
  expect(done).toEqual({
    status: statusReply,
    requests: 2,
    cancelled: "CancelledError",
    refused: "ApiError",
    share: 11,
    characters: 2,
    yuan: "1,286.40",
  });
  expect(script).not.toMatch(/[^\w.$]\d[\d_]*n\b/);
  // An engine without Intl has no property escapes either: one in a literal keeps the script from loading.
  expect(script).not.toMatch(/\\p\{/i);
}, 30_000);

test("the phone carries no endpoint of the operators", async () => {
  const script = await bundle();
  const pathsOf = (tree: Tree<Endpoint>) => endpointsOf(tree).map(({ path }) => path);
  const members = pathsOf(memberApi);
  expect(members.filter((path) => !script.includes(`"${path}"`))).toEqual([]);
  const operators = pathsOf(officeApi).filter((path) => !members.includes(path));
  expect(operators.filter((path) => script.includes(`"${path}"`))).toEqual([]);
});

test("on a page it asks by fetch, which leaves redirects alone, and under the browser's own name", async () => {
  const script = await bundle();
  const elsewhere = await startRawServer(() => ({ json: statusReply }));
  const server = await startRawServer(({ number }) =>
    number === 1
      ? { json: statusReply }
      : { status: 302, text: "", headers: { location: `${elsewhere.baseUrl}/status` } },
  );
  const page = createContext({
    setTimeout,
    clearTimeout,
    queueMicrotask,
    AbortController,
    URL,
    URLSearchParams,
    fetch,
    Request,
    Response,
    Headers,
    ReadableStream,
    TextEncoder,
    Blob,
    FormData,
    location: { origin: server.baseUrl, href: `${server.baseUrl}/` },
    XMLHttpRequest: function (): never {
      throw new Error("XMLHttpRequest follows redirects");
    },
    baseUrl: server.baseUrl,
  });
  const told: unknown = await runInContext(
    `${script}
    (async () => {
      const client = sdk.createClient(sdk.memberApi, { baseUrl, signIn: async () => "token" });
      const reply = await client.distributor.status();
      const error = await client.distributor.status().catch((reason) => reason);
      return { reply, error: error.name, status: error.status };
    })()`,
    page,
  );
  expect(told).toEqual({ reply: statusReply, error: "UnexpectedError", status: 302 });
  expect(elsewhere.seen).toHaveLength(0);
  for (const { headers, token } of server.seen) {
    expect(token).toBe("token");
    expect(headers["user-agent"]).not.toContain("axios");
  }
}, 60_000);
