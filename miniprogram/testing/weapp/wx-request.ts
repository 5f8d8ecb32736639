import http from "node:http";
import https from "node:https";
import type { WeappEngine } from "./weapp-engine";
import type { WxOptions } from "./wx-call";

export interface RequestRecord {
  readonly method: string;
  readonly url: string;
  readonly header: Record<string, string>;
  readonly body: string | undefined;
  /** Absent while under way or when no answer came. */
  statusCode?: number;
  /** `request:fail …` when no answer came. */
  failure?: string;
}

export interface RequestHost {
  readonly engine: WeappEngine;
  /** Where calls really go: the origin of every URL is replaced by this one's. */
  readonly baseUrl: string | undefined;
  readonly online: () => boolean;
  readonly requests: RequestRecord[];
}

const ERRNO = { timeout: 5, interrupted: 600003, network: 600001, invalidUrl: 600009 } as const;

function withQuery(url: URL, data: unknown): void {
  if (typeof data !== "object" || data === null) return;
  for (const [name, value] of Object.entries(data)) url.searchParams.set(name, String(value));
}

function bodyOf(options: WxOptions, header: Record<string, string>): string | undefined {
  const { data } = options;
  if (data === undefined || data === null) return undefined;
  if (typeof data === "string") return data;
  const contentType = Object.entries(header).find(
    ([name]) => name.toLowerCase() === "content-type",
  )?.[1];
  return contentType?.includes("x-www-form-urlencoded")
    ? new URLSearchParams(data as Record<string, string>).toString()
    : JSON.stringify(data);
}

/**
 * `wx.request` over real HTTP. The shapes are WeChat's: any status is a success, JSON that does not parse stays text, header
 * names keep the server's spelling, and a timeout, an abort and a dead network are three different `request:fail …`.
 */
export function wxRequest(host: RequestHost, options: WxOptions): Record<string, unknown> {
  const { engine } = host;
  const header: Record<string, string> = { "content-type": "application/json" };
  for (const [name, value] of Object.entries(
    (options["header"] as Record<string, unknown> | undefined) ?? {},
  )) {
    if (name.toLowerCase() === "content-type") delete header["content-type"];
    header[name] = String(value);
  }
  const method = String(options["method"] ?? "GET").toUpperCase();
  const address = String(options["url"]);
  const record: RequestRecord = { method, url: address, header, body: undefined };
  let settled = false;
  let outgoing: http.ClientRequest | undefined;
  let timer: NodeJS.Timeout | undefined;

  const settle = (answer: Record<string, unknown>, how: "success" | "fail") => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    outgoing?.destroy();
    engine.later(() => {
      const inRealm = engine.toRealm(answer);
      options[how]?.(inRealm);
      options.complete?.(inRealm);
    });
  };
  const fail = (reason: string, errno: number) => {
    if (settled) return;
    record.failure = `request:fail ${reason}`;
    settle({ errMsg: record.failure, errno }, "fail");
  };

  const send = (url: URL) => {
    const body = method === "GET" || method === "HEAD" ? undefined : bodyOf(options, header);
    if (body === undefined) withQuery(url, method === "GET" ? options["data"] : undefined);
    Object.assign(record, { url: url.href, body });
    host.requests.push(record);
    const sendOver = url.protocol === "https:" ? https.request : http.request;
    outgoing = sendOver(url, { method, headers: header, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        record.statusCode = incoming.statusCode ?? 0;
        const answerHeader: Record<string, string> = {};
        for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
          answerHeader[incoming.rawHeaders[index] ?? ""] = incoming.rawHeaders[index + 1] ?? "";
        }
        const data = decode(Buffer.concat(chunks).toString("utf8"), options);
        const cookies = incoming.headers["set-cookie"] ?? [];
        settle(
          {
            data,
            statusCode: record.statusCode,
            header: answerHeader,
            cookies,
            errMsg: "request:ok",
          },
          "success",
        );
      });
      incoming.on("error", () => fail("net::ERR_CONNECTION_RESET", ERRNO.network));
    });
    outgoing.on("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "ECONNREFUSED"
          ? "errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED"
          : `errcode:-100 cronet_error_code:-100 error_msg:net::${error.code ?? "ERR_FAILED"}`,
        ERRNO.network,
      ),
    );
    outgoing.end(body);
  };

  // 60 s is the longest that WeChat waits, whatever is asked.
  const timeoutMs = Math.min(Number(options["timeout"] ?? 60_000), 60_000);
  if (!/^https?:\/\//.test(address)) {
    fail(`invalid url "${address}"`, ERRNO.invalidUrl);
  } else if (!host.online()) {
    fail(
      "errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED",
      ERRNO.network,
    );
  } else {
    const url = new URL(address);
    if (host.baseUrl !== undefined) {
      const target = new URL(host.baseUrl);
      url.protocol = target.protocol;
      url.host = target.host;
    }
    timer = setTimeout(() => fail("timeout", ERRNO.timeout), timeoutMs);
    send(url);
  }
  return {
    abort: () => fail("abort", ERRNO.interrupted),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  };
}

function decode(text: string, options: WxOptions): unknown {
  if ((options["dataType"] ?? "json") !== "json") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
