import { readFileSync } from "node:fs";
import path from "node:path";

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly subpackages?: AppJson["subPackages"];
  readonly window?: PageJson;
  readonly tabBar?: {
    readonly list: readonly { readonly pagePath: string; readonly text: string }[];
  };
}

export interface PageJson {
  readonly navigationBarTitleText?: string;
  readonly enablePullDownRefresh?: boolean;
}

export interface AppConfig {
  readonly pages: readonly string[];
  readonly tabPages: readonly string[];
  /** The packages by root; the main package's root is an empty string. */
  readonly packageRoots: readonly string[];
  pageJson(route: string): PageJson;
}

/** What the build's JSON files say about its pages. */
export function readAppConfig(buildDir: string): AppConfig {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(path.join(buildDir, file), "utf8"));
  const appJson = read("app.json") as AppJson;
  const subpackages = appJson.subPackages ?? appJson.subpackages ?? [];
  return {
    pages: [
      ...appJson.pages,
      ...subpackages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page))),
    ],
    tabPages: appJson.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    packageRoots: ["", ...subpackages.map(({ root }) => root.replace(/\/$/, ""))],
    pageJson: (route) => ({ ...appJson.window, ...(read(`${route}.json`) as PageJson) }),
  };
}
