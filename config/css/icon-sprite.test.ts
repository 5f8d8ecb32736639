import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

const iconSprite = createRequire(import.meta.url)("./icon-sprite.cjs") as (css: string) => string;
const source = readFileSync("miniprogram/ui/icon.css", "utf8");
const sprite = iconSprite(source);

const shapesOf = (svg: string) => svg.replace(/^.*?%3Csvg .*?%3E/, "").replace(/%3C\/svg%3E$/, "");

test("every drawing is in the one picture, at the place that its name says", () => {
  const names = [...source.matchAll(/^\.icon--([\w-]+) \{\n {2}--icon: url\("([^"]*)"\)/gm)];
  expect(names.length).toBeGreaterThan(30);
  const pieces = [
    ...sprite.matchAll(/translate\((\d+) (\d+)\)'%3E(.*?)%3C\/g%3E(?=%3Cg t|%3C\/svg)/g),
  ];
  const side = Number(/viewBox='0 0 (\d+) \1'/.exec(sprite)?.[1]);
  expect(pieces).toHaveLength(names.length);
  names.forEach(([, name = "", drawing = ""], index) => {
    const [, left, top, shapes = ""] = pieces[index] ?? [];
    expect(shapes).toBe(shapesOf(drawing));
    const [x = 0, y = 0] =
      new RegExp(`^\\.icon--${name} \\{\\n {2}--icon: ([\\d.]+)% ([\\d.]+)%;`, "m")
        .exec(sprite)
        ?.slice(1)
        .map(Number) ?? [];
    // A mask at x per cent stands where x per cent of the rest of the picture are left of it.
    expect((x / 100) * (side - 24)).toBeCloseTo(Number(left));
    expect((y / 100) * (side - 24)).toBeCloseTo(Number(top));
  });
});

test("the mask shows one square of the picture, which is there once", () => {
  const side = Number(/viewBox='0 0 (\d+) /.exec(sprite)?.[1]);
  expect(sprite.match(/data:image/g)).toHaveLength(1);
  expect(sprite.match(/mask: var\(--drawings\) var\(--icon\) \/ (\d+)% no-repeat;/)?.[1]).toBe(
    String((side / 24) * 100),
  );
});
