import { decode } from "fast-png";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { sunCode } from "./sun-code";

const scene = "0123456789abcdef0123456789abcdef";
const prefix = "data:image/png;base64,";

function pictureOf(text: string) {
  const url = sunCode(text);
  expect(url.startsWith(prefix)).toBe(true);
  return decode(Buffer.from(url.slice(prefix.length), "base64"), { checkCrc: true });
}

test.each([scene, "a", "~".repeat(32)])(
  "the code of %s is a square as wide as WeChat's",
  (text) => {
    expect(pictureOf(text)).toMatchObject({ width: 430, height: 430, channels: 1, depth: 8 });
  },
);

test("it carries the scene's QR code, and a quiet zone of four modules at least around it", () => {
  const { width, data } = pictureOf(scene);
  const { size, data: modules } = encode(scene, { ecc: "M", border: 0 });
  const dark = [...data.entries()].filter(([, grey]) => grey === 0).map(([pixel]) => pixel);
  const columns = dark.map((pixel) => pixel % width);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.floor(dark[0]! / width), Math.floor(dark.at(-1)! / width)];
  // The finders reach all four sides.
  const modulePx = (right + 1 - left) / size;
  expect(modulePx).toBeGreaterThanOrEqual(8);
  expect(Number.isInteger(modulePx)).toBe(true);
  for (const margin of [left, top, width - 1 - right, width - 1 - bottom]) {
    expect(margin).toBeGreaterThanOrEqual(4 * modulePx);
  }
  const middle = Math.floor(modulePx / 2);
  const seen = modules.map((line, y) =>
    line.map((_, x) => {
      const pixel = (top + y * modulePx + middle) * width + left + x * modulePx + middle;
      return data[pixel] === 0;
    }),
  );
  expect(seen).toEqual(modules);
});

test("it is small enough to travel inside a reply", () => {
  expect(sunCode(scene).length).toBeLessThan(3_000);
});
