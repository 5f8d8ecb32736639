import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { endpointsOf, memberApi } from "@distribution/sdk";
import { expect, test } from "vitest";
import { routeOf, routes, type PageName } from "./routes";

const names = Object.keys(routes) as PageName[];
const inApp = (file: string) => path.resolve("miniprogram", file);
const filesIn = (folder: string) =>
  readdirSync(inApp(folder), { recursive: true, encoding: "utf8" }).map(
    (file) => `${folder}/${file.replaceAll(path.sep, "/")}`,
  );
const read = (file: string) => readFileSync(inApp(file), "utf8");

test.each(names)("%s has an entry and a config that are made from its row", (name) => {
  const { path: page } = routeOf(name);
  expect(read(`${page}.tsx`)).toContain(`export default pageEntry("${name}", `);
  expect(read(`${page}.config.ts`)).toContain(
    `export default definePageConfig(pageConfig("${name}"))`,
  );
});

test("every page that lies in pages/ and packages/ has a row", () => {
  const files = ["pages", "packages"].flatMap(filesIn).filter((file) => file.endsWith(".tsx"));
  const rows = names.map((name) => `${routeOf(name).path}.tsx`);
  expect(files.toSorted()).toEqual(rows.toSorted());
});

test("every tab has its icons, in both themes and both states", () => {
  const themes = JSON.parse(read("theme.json")) as Record<string, Record<string, string>>;
  for (const name of names.filter((each) => routeOf(each).tab)) {
    for (const icon of [`${name}Icon`, `${name}ActiveIcon`]) {
      for (const theme of ["light", "dark"]) {
        const file = themes[theme]?.[icon] ?? "";
        expect(existsSync(inApp(file)), `${icon} of ${theme}: ${file}`).toBe(file !== "");
      }
    }
  }
});

/** What a page's entry shows. */
function screenOf(name: PageName): string {
  const { path: page } = routeOf(name);
  const [, screen = ""] = /from "(.*features.*)"/.exec(read(`${page}.tsx`)) ?? [];
  return read(`${path.posix.join(path.posix.dirname(page), screen)}.tsx`);
}

test("whatever may tell that it is old can be pulled down", () => {
  const mayBeOld = names.filter((name) => /<(ListBody|StaleNotice)/.test(screenOf(name)));
  expect(mayBeOld).toContain("orders");
  expect(mayBeOld.filter((name) => routeOf(name).pullDown !== true)).toEqual([]);
});

test("what tells of one's own money and customers is sent to nobody", () => {
  const own = /^(pages\/(centre|orders)|packages\/(orders|withdraw|customers|funds?|ranking))\//;
  const shared = names.filter((name) => routeOf(name).shareTitle !== undefined);
  expect(shared.filter((name) => own.test(routeOf(name).path))).toEqual([]);
});

test("nothing in the app names a page but by the table", () => {
  const folders = ["features", "parts", "shell", "data", "session", "platform", "ui"];
  const sources = folders
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file));
  const naming = sources.filter((file) => /["'`/](pages|packages)\/\w/.test(read(file)));
  expect(naming).toEqual([]);
});

test("every page is reached from somewhere", () => {
  const sources = ["features", "parts", "shell"]
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map(read)
    .join("\n");
  const reached = names.filter((name) =>
    new RegExp(`(openPage|replacePage|addressOf)\\("${name}"`).test(sources),
  );
  const byThemselves = names.filter((name) => routeOf(name).tab || routeOf(name).developer);
  expect(names.filter((name) => !reached.includes(name) && !byThemselves.includes(name))).toEqual(
    [],
  );
});

test("what a page cannot be without is an endpoint, which a backend may lack", () => {
  const assumed = endpointsOf(memberApi).filter(({ source }) => source === "assumed");
  const needed = names.flatMap((name) => routeOf(name).needs ?? []);
  const known = assumed.map(({ name }) => name);
  expect(needed.filter((name) => !known.includes(name))).toEqual([]);
});
