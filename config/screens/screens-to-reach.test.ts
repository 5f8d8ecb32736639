import { expect, test } from "vitest";
import { type PageName, routeOf, routes } from "../../miniprogram/routes";
import { everydayScreens, screensToReach } from "../../miniprogram/testing/h5/screens-to-reach";
import { troubledStates } from "../../miniprogram/testing/h5/troubled-states";
import { nameOf } from "./take-screens";

const shipped = (Object.keys(routes) as PageName[]).filter((name) => !routeOf(name).developer);

test.each(shipped)("%s has a picture of an everyday state", (name) => {
  expect(everydayScreens.map(({ page }) => page)).toContain(name);
});

test.each(shipped.filter((name) => routeOf(name).pullDown))(
  "%s, which asks the server, has pictures without its answer",
  (name) => {
    const states = troubledStates.filter(({ page }) => page === name).map(({ state }) => state);
    expect(states).toEqual(["skeleton", "error", "offline"]);
  },
);

test("every picture has a name of its own", () => {
  const names = screensToReach.map(nameOf);
  expect(names).toEqual([...new Set(names)]);
  for (const name of names) expect(name).toMatch(/^\w+-[a-z]+(-[a-z]+)*$/);
});

test("everyday screens are the busy distributor's, and leave the world as it is", () => {
  for (const { as, scenario, play, changesWorld } of everydayScreens)
    expect([as, scenario, play, changesWorld]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
});
