import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = "", chosenCss = ""] = css.split(
  /@media \(prefers-color-scheme: dark\)|^\.theme--dark \{/m,
);
const light = colours(lightCss);
const themes = { light, dark: new Map([...light, ...colours(darkCss)]) };

const pairs: ReadonlyArray<readonly [text: string, ground: string]> = [
  ["ink", "ground"],
  ["ink", "card"],
  ["ink", "mute"],
  ["ink", "line"],
  ["ink", "accent-soft"],
  ["ink-second", "ground"],
  ["ink-second", "card"],
  ["ink-second", "mute"],
  ["ink-third", "card"],
  ["on-accent", "accent"],
  ["accent-text", "ground"],
  ["accent-text", "card"],
  ["accent-text", "accent-soft"],
  ["success-text", "card"],
  ["success-text", "success-soft"],
  ["warning-text", "card"],
  ["warning-text", "warning-soft"],
];

test.each(Object.keys(themes) as Array<keyof typeof themes>)(
  "%s text stands out from its ground by 4.5 to 1",
  (theme) => {
    for (const [text, ground] of pairs) {
      expect(
        contrast(themes[theme].get(text), themes[theme].get(ground)),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test("the dark theme is the same where it is chosen as where the phone is dark", () => {
  expect(colours(chosenCss).size).toBeGreaterThan(15);
  expect([...colours(chosenCss)]).toEqual([...colours(darkCss)]);
  const all = (text: string) => [...text.matchAll(/--[\w-]+:\s*[^;]+;/g)].map(([line]) => line);
  expect(all(chosenCss)).toEqual(all(darkCss));
});

function colours(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
}

function contrast(one = "", other = ""): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
