import { expect, test } from "vitest";
import type { Pen } from "../../platform/drawing-board";
import { drawPoster, wrapText } from "./draw-poster";
import { posterSize, type PosterContent } from "./poster-content";

interface Drawn {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Keeps what was drawn, and takes each character for as wide as its size. */
function recordingPen() {
  const texts: Drawn[] = [];
  const pictures: Drawn[] = [];
  const state: Record<string, unknown> = { font: "", textAlign: "left" };
  const sizeOf = () => Number(/(\d+)px/.exec(String(state["font"]))?.[1] ?? 0);
  const widthOf = (text: string) => Array.from(text).length * sizeOf();
  const calls = {
    measureText: (text: string) => ({ width: widthOf(text) }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    fillText: (what: string, x: number, y: number) => {
      const width = widthOf(what);
      const left = state["textAlign"] === "center" ? x - width / 2 : x;
      texts.push({ what, x: left, y, width, height: sizeOf() });
    },
    drawImage: (what: unknown, x: number, y: number, width: number, height: number) =>
      void pictures.push({ what: String(what), x, y, width, height }),
  };
  const pen = new Proxy(state, {
    get: (target, name: string) =>
      name in calls ? calls[name as keyof typeof calls] : (target[name] ?? (() => undefined)),
  });
  return { pen: pen as unknown as Pen, texts, pictures };
}

const base = { code: "code", picture: "picture", sendername: "林*", until: "12月26日前有效" };
const invitation: PosterContent = { ...base, kind: "invitation", invites: "邀请你成为分销员" };
const product: PosterContent = {
  ...base,
  kind: "product",
  name: "长绒棉浴巾 加厚吸水 家用成人男女情侣洗澡裹巾三件套",
  price: "¥32.90",
};
const code = "code" as unknown as CanvasImageSource;
const picture = "picture" as unknown as CanvasImageSource;

test.each([invitation, product])(
  "the $kind's code can be scanned, and all words stand on it",
  (content) => {
    const { pen, texts, pictures } = recordingPen();
    drawPoster(pen, content, { code, picture });
    const drawnCode = pictures.find(({ what }) => what === "code");
    // 120 points, beside the white that the picture itself has around it.
    expect(drawnCode?.width).toBeGreaterThanOrEqual(120);
    expect(drawnCode?.height).toBe(drawnCode?.width);
    for (const { what, x, y, width, height } of texts) {
      expect([
        what,
        x >= 0,
        y >= 0,
        x + width <= posterSize.width,
        y + height <= posterSize.height,
      ]).toEqual([what, true, true, true, true]);
      const overCode =
        drawnCode !== undefined &&
        x < drawnCode.x + drawnCode.width &&
        x + width > drawnCode.x &&
        y < drawnCode.y + drawnCode.height &&
        y + height > drawnCode.y;
      expect([what, overCode]).toEqual([what, false]);
    }
    const said = texts.map(({ what }) => what).join();
    expect(said).toContain("林*");
    expect(said).toContain("12月26日前有效");
  },
);

test("an invitation says to what, a product what it costs", () => {
  const [one, other] = [recordingPen(), recordingPen()];
  drawPoster(one.pen, invitation, { code, picture });
  drawPoster(other.pen, product, { code, picture: undefined });
  expect(one.texts.map(({ what }) => what)).toContain("邀请你成为分销员");
  expect(other.texts.map(({ what }) => what)).toEqual(expect.arrayContaining(["¥", "32.90"]));
  expect(other.pictures.map(({ what }) => what)).toEqual(["code"]);
});

test.each([
  ["短", ["短"]],
  ["一二三四五六七八", ["一二三四", "五六七八"]],
  ["一二三四五六七八九", ["一二三四", "五六七…"]],
  ["一二三四 五六", ["一二三四", "五六"]],
  ["一二三𠮷五六", ["一二三𠮷", "五六"]],
  ["一二三四五", ["一二三", "四五"]],
  ["一二三𠮷五", ["一二三", "𠮷五"]],
])("%s is broken into lines that fit", (text, lines) => {
  expect(wrapText(text, 4, 2, (part) => Array.from(part).length)).toEqual(lines);
});
