import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type PageName, routeOf } from "../../miniprogram/routes";
import { themes } from "./take-screens";

/** Writes FAMILY.html for each family of pages, every picture of it in the light beside the dark one. */
export function writeContactSheets(folder: string): void {
  const families = new Map<string, string[]>();
  for (const file of readdirSync(path.join(folder, themes[0])).toSorted()) {
    const family = familyOf(file);
    families.set(family, [...(families.get(family) ?? []), file]);
  }
  for (const [family, files] of families)
    writeFileSync(path.join(folder, `${family}.html`), sheet(family, files));
}

/** The package a page is in; of the main package the page itself. */
function familyOf(file: string): string {
  const { path: page } = routeOf(file.split("-")[0] as PageName);
  return /^(?:packages|pages)\/([\w-]+)/.exec(page)?.[1] ?? page;
}

const sheet = (family: string, files: readonly string[]) => `<!doctype html>
<meta charset="utf-8" />
<title>${family}</title>
<style>
  body { display: flex; flex-wrap: wrap; margin: 12px; background: #d5d9e0; font: 13px sans-serif; }
  figure { margin: 0 20px 20px 0; }
  img { display: inline-block; width: 260px; margin-right: 8px; vertical-align: top; }
  figcaption { margin-bottom: 4px; }
</style>
${files.map((file) => figure(file)).join("\n")}
`;

const figure = (file: string) =>
  `<figure><figcaption>${file.replace(/\.png$/, "")}</figcaption>${themes
    .map((theme) => `<a href="${theme}/${file}"><img src="${theme}/${file}" alt="" /></a>`)
    .join("")}</figure>`;
