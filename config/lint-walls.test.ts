import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A file, what it imports, and whether the walls of .oxlintrc.json let it. */
type Import = readonly [file: string, statement: string];

const forbidden: readonly Import[] = [
  ["mock-server/console/data/clients.ts", 'import axios from "axios";'],
  ["mock-server/console/data/clients.ts", 'import "../screens/withdrawals/withdrawals-screen";'],
  ["mock-server/console/parts/act.tsx", 'import "../app/layout";'],
  ["mock-server/console/parts/act.tsx", 'import "@distribution/mock-server/node";'],
  ["mock-server/console/app/layout.tsx", 'import "../../src/http/reply";'],
  ["mock-server/console/app/layout.tsx", 'import "../testing/open-console";'],
  ["mock-server/console/app/layout.tsx", 'import { api } from "@distribution/sdk/server";'],
  [
    "mock-server/console/screens/rules/rules-screen.tsx",
    'import "../withdrawals/withdrawals-screen";',
  ],
  ["mock-server/console/screens/rules/rules-screen.tsx", 'import "../../app/layout";'],
  [
    "mock-server/console/screens/rules/rules-screen.tsx",
    'import "@distribution/mock-server/serve";',
  ],
  ["sdk/src/contract/order.ts", 'import "axios";'],
  ["sdk/src/contract/order.ts", 'import "../client/send";'],
  ["sdk/src/contract/member/order.ts", 'import "../office/order";'],
  ["sdk/src/contract/office/order.ts", 'import "../member/order";'],
  ["sdk/src/contract/order.ts", 'import "./member/order";'],
  ["sdk/src/contract/order.ts", 'import "./office/order";'],
  ["sdk/src/client/create-client.ts", 'import "../contract/member/member-api";'],
  ["sdk/src/index.ts", 'export * from "./office";'],
  ["sdk/src/index.ts", 'export * from "./contract/api";'],
  ["sdk/src/member-contract.ts", 'export * from "./webhooks/verify";'],
  ["sdk/src/member-contract.ts", 'export * from "./contract/office/setting";'],
  ["sdk/src/client/send.ts", 'import "@tarojs/taro";'],
  ["sdk/src/client/send.ts", 'import "node:http";'],
  ["sdk/src/index.ts", 'export * from "axios";'],
  ["miniprogram/app.tsx", 'import Taro from "@tarojs/taro";'],
  ["miniprogram/pages/goods/index.tsx", 'import Taro from "@tarojs/taro";'],
  ["miniprogram/features/orders/orders-screen.tsx", 'import { useRouter } from "@tarojs/taro";'],
  ["miniprogram/features/orders/orders-screen.tsx", 'import type { AxiosError } from "axios";'],
  ["miniprogram/features/orders/orders-screen.tsx", 'import "../withdraw/check-amount";'],
  [
    "miniprogram/features/orders/orders-screen.tsx",
    'import "../../features/withdraw/check-amount";',
  ],
  ["miniprogram/features/orders/orders-screen.tsx", 'import "../../pages/goods/index";'],
  ["miniprogram/features/orders/orders-screen.tsx", 'import "@distribution/mock-server/node";'],
  ["miniprogram/parts/order/order-card.tsx", 'import "../../features/orders/orders-screen";'],
  ["miniprogram/parts/order/order-card.tsx", 'import Taro from "@tarojs/taro";'],
  ["miniprogram/shell/list-body.tsx", 'import "../parts/order/order-card";'],
  ["miniprogram/shell/list-body.tsx", 'import "../features/orders/orders-screen";'],
  ["miniprogram/data/client.ts", 'import "../shell/list-body";'],
  ["miniprogram/data/client.ts", 'import "../parts/order/order-filter";'],
  ["miniprogram/data/client.ts", 'import "../ui/date-text";'],
  ["miniprogram/data/client.ts", 'import axios from "axios";'],
  ["miniprogram/session/sign-in.ts", 'import "../data/client";'],
  ["miniprogram/session/sign-in.ts", 'import "../shell/list-body";'],
  ["miniprogram/ui/button.tsx", 'import "../session/persona";'],
  ["miniprogram/ui/button.tsx", 'import "../shell/list-body";'],
  ["miniprogram/ui/button.tsx", 'import "../parts/order/order-card";'],
  ["miniprogram/data/client.ts", 'import { api } from "@distribution/sdk/server";'],
  ["miniprogram/session/sign-in.ts", 'import { api } from "@distribution/sdk/server";'],
  ["miniprogram/shell/list-body.tsx", 'import "../../sdk/src/contract/api";'],
  ["miniprogram/parts/order/order-card.tsx", 'import { api } from "@distribution/sdk/server";'],
  ["miniprogram/pages/goods/index.tsx", 'import { api } from "@distribution/sdk/server";'],
  [
    "miniprogram/features/orders/orders-screen.tsx",
    'import { officeApi } from "@distribution/sdk/office";',
  ],
  ["miniprogram/platform/navigation.ts", 'import { examples } from "@distribution/sdk/examples";'],
  ["miniprogram/ui/button.tsx", 'import "../platform/navigation";'],
  ["miniprogram/ui/button.tsx", 'import type { Fen } from "@distribution/sdk";'],
  ["miniprogram/platform/navigation.ts", 'import "../session/persona";'],
  ["miniprogram/platform/navigation.ts", 'import { routes } from "../routes";'],
  ["miniprogram/ui/cell.tsx", 'import { routes } from "../routes";'],
  ["miniprogram/platform/navigation.ts", 'import "../data/client";'],
  ["mock-server/src/domain/ledger.ts", 'import "../storage/tables";'],
  ["mock-server/src/domain/ledger.ts", 'import "node:crypto";'],
  ["mock-server/src/domain/ledger.ts", 'import "drizzle-orm";'],
  ["mock-server/src/storage/book.ts", 'import "../use-cases/session/log-in";'],
  ["mock-server/src/use-cases/session/log-in.ts", 'import "../../http/create-handlers";'],
  ["mock-server/src/use-cases/session/log-in.ts", 'import "msw";'],
  ["mock-server/src/use-cases/session/log-in.ts", 'import "../../outbox/deliver";'],
  ["mock-server/src/use-cases/office/setting/settings.ts", 'import "../../../integrations/post";'],
  ["mock-server/src/domain/ledger.ts", 'import "../outbox/append-event";'],
  ["mock-server/src/storage/book.ts", 'import "../outbox/append-event";'],
  ["mock-server/src/outbox/deliver.ts", 'import "../use-cases/session/log-in";'],
  ["mock-server/src/integrations/post.ts", 'import "../use-cases/session/log-in";'],
  ["mock-server/src/integrations/post.ts", 'import "../outbox/deliver";'],
  ["mock-server/src/control/contract/outbox.ts", 'import "../outbox-control";'],
  ["mock-server/src/control/contract/outbox.ts", 'import "../../storage/outbox-tables";'],
  ["mock-server/src/control/contract/outbox.ts", 'import "drizzle-orm";'],
  ["mock-server/src/jobs/run-due-jobs.ts", 'import "../http/create-handlers";'],
  ["mock-server/src/http/create-handlers.ts", 'import "../hosts/serve";'],
  ["mock-server/src/hosts/serve.ts", 'import { createClient } from "@distribution/sdk";'],
  ["mock-server/src/hosts/serve.ts", 'import "../../../sdk/src/client/create-client";'],
  ["miniprogram/ui/index.ts", 'export * from "./button";'],
];

const allowed: readonly Import[] = [
  ["sdk/src/contract/page.ts", 'import * as v from "valibot";'],
  ["sdk/src/client/retry.ts", 'import axios from "axios";'],
  ["sdk/src/client/retry.ts", 'import { parseFen } from "../contract/money";'],
  ["miniprogram/features/goods/goods-screen.tsx", 'import { View } from "@tarojs/components";'],
  ["miniprogram/features/goods/goods-screen.tsx", 'import { client } from "../../data/client";'],
  [
    "miniprogram/features/goods/goods-screen.tsx",
    'import { GoodsCard } from "../../parts/goods/goods-card";',
  ],
  ["miniprogram/parts/goods/goods-card.tsx", 'import { Rows } from "../../shell/list-body";'],
  ["miniprogram/shell/list-body.tsx", 'import type { CursorList } from "../data/use-cursor-list";'],
  ["miniprogram/data/ask.ts", 'import { signIn } from "../session/sign-in";'],
  ["miniprogram/features/goods/goods-screen.tsx", 'import type { Fen } from "@distribution/sdk";'],
  ["miniprogram/session/sign-in.ts", 'import { loginCode } from "../platform/login-code";'],
  ["miniprogram/ui/card.tsx", 'import { Button } from "./button";'],
  ["miniprogram/platform/request-adapter.ts", 'import axios from "axios";'],
  ["miniprogram/platform/storage.ts", 'import Taro from "@tarojs/taro";'],
  ["mock-server/src/domain/order.ts", 'import { parseFen } from "@distribution/sdk/server";'],
  ["mock-server/src/use-cases/views.ts", 'import { rules } from "../domain/rule";'],
  ["mock-server/src/use-cases/views.ts", 'import { notify } from "../outbox/notify";'],
  [
    "mock-server/src/use-cases/office/setting/settings.ts",
    'import { appendEvent } from "../../../outbox/append-event";',
  ],
  [
    "mock-server/src/control/contract/outbox.ts",
    'import { outgoingChannels } from "../../domain/outgoing-channels";',
  ],
  ["mock-server/src/outbox/attempt.ts", 'import { post } from "../integrations/post";'],
  ["mock-server/src/integrations/post.ts", 'import { sink } from "../storage/outbox-tables";'],
  ["mock-server/src/hosts/node.ts", 'import { http } from "../http/create-handlers";'],
  [
    "mock-server/src/stories/withdraw.story.test.ts",
    'import { createClient } from "@distribution/sdk";',
  ],
];

const walls = /no-restricted-imports|no-cycle|no-barrel-file/;
const cycle = "miniprogram/features/centre/";
let folder = "";
/** Each place where a wall was met: file:line. */
let met: ReadonlySet<string> = new Set();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-walls-"));
  copyFileSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
  const files = new Map<string, string[]>();
  for (const [file, statement] of [...forbidden, ...allowed]) {
    files.set(file, [...(files.get(file) ?? []), statement]);
  }
  files.set(`${cycle}a.ts`, ['import { b } from "./b";', "export const a = () => b;"]);
  files.set(`${cycle}b.ts`, ['import { a } from "./a";', "export const b = () => a;"]);
  files.set("miniprogram/ui/button.tsx", [
    ...(files.get("miniprogram/ui/button.tsx") ?? []),
    "export {};",
  ]);
  for (const [file, lines] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join("\n")}\n`);
  }
  const linesMet = lint().filter(({ code }) => walls.test(code));
  met = new Set(linesMet.map(({ filename, labels }) => `${filename}:${labels[0]?.span.line}`));
  linesOf = (file) => files.get(file) ?? [];
});

afterAll(() => rmSync(folder, { recursive: true }));

let linesOf: (file: string) => readonly string[] = () => [];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

function lint(): readonly Diagnostic[] {
  const oxlint = resolve("node_modules/oxlint/bin/oxlint");
  try {
    execFileSync(process.execPath, [oxlint, "--format", "json"], { cwd: folder, stdio: "pipe" });
    return [];
  } catch (error) {
    // Findings make oxlint end with 1.
    const { stdout } = error as { stdout: Buffer };
    return (JSON.parse(stdout.toString("utf8")) as { diagnostics: Diagnostic[] }).diagnostics;
  }
}

const isMet = ([file, statement]: Import) =>
  met.has(`${file}:${linesOf(file).indexOf(statement) + 1}`);

test.each(forbidden)("%s cannot say %s", (...forbiddenImport) => {
  expect(isMet(forbiddenImport)).toBe(true);
});

test.each(allowed)("%s can say %s", (...allowedImport) => {
  expect(isMet(allowedImport)).toBe(false);
});

test("two files cannot import each other", () => {
  expect([...met].filter((place) => place.startsWith(cycle))).not.toEqual([]);
});
