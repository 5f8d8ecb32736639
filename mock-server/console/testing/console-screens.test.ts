import { expect, test } from "vitest";
import { routes } from "../app/routes";
import { consoleScreens } from "./console-screens";

test.each(routes)("$path has a picture of it with something on it", ({ path }) => {
  const [first = ""] = path.split("/");
  const isDetail = path.includes(":");
  const fits = consoleScreens.filter(({ name }) => name.startsWith(`${first}-`));
  expect(fits.map(({ name }) => name)).toContain(`${first}-${isDetail ? "detail" : "filled"}`);
});

test("every picture has a name of its own", () => {
  const names = consoleScreens.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
});
