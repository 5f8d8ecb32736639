import type { Pen } from "../../platform/drawing-board";
import {
  posterSize,
  type InvitationPoster,
  type PosterContent,
  type ProductPoster,
} from "./poster-content";

/** The pictures of a poster, as far as they came: without its code it is none. */
export interface PosterPictures {
  readonly code: CanvasImageSource;
  readonly picture: CanvasImageSource | undefined;
}

const { width, height } = posterSize;
const margin = 20;
const ink = "#1a1c20";
const inkSecond = "#5b6270";
const accent = "#c42f22";
const fonts = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", sans-serif';

/**
 * Draws a poster in points. White whatever the theme: it is a picture, and goes to phones of others.
 * The pen is scaled by whoever hands it.
 */
export function drawPoster(pen: Pen, content: PosterContent, pictures: PosterPictures): void {
  pen.textBaseline = "top";
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  if (content.kind === "invitation") drawInvitation(pen, content, pictures);
  else drawProduct(pen, content, pictures);
}

const panelHeight = 240;

function drawInvitation(pen: Pen, content: InvitationPoster, pictures: PosterPictures): void {
  const paper = pen.createLinearGradient(0, 0, width * 0.4, panelHeight);
  paper.addColorStop(0, "#fbe9e2");
  paper.addColorStop(1, "#fdf5ee");
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, panelHeight);
  write(pen, "分享好物", { x: margin, y: 24, size: 24, weight: 700 });
  write(pen, "成交就有佣金", { x: margin, y: 58, size: 24, weight: 700 });
  if (pictures.picture) drawTilted(pen, pictures.picture);
  write(pen, content.sendername, { x: margin, y: panelHeight - 56, size: 15, weight: 600 });
  write(pen, content.invites, { x: margin, y: panelHeight - 34, size: 12, color: "#6a5148" });
  const codeSize = 136;
  const codeTop = panelHeight + (height - panelHeight - codeSize) / 2;
  pen.drawImage(pictures.code, margin - 4, codeTop, codeSize, codeSize);
  writeHint(pen, margin + codeSize + 8, codeTop + 36, content.until);
}

function drawTilted(pen: Pen, picture: CanvasImageSource): void {
  const size = 124;
  pen.save();
  pen.translate(width - 16 - size / 2, panelHeight - 24 - size / 2);
  pen.rotate((6 * Math.PI) / 180);
  pen.fillStyle = "#ffffff";
  roundedBox(pen, -size / 2 - 4, -size / 2 - 4, size + 8, 16);
  pen.fill();
  roundedBox(pen, -size / 2, -size / 2, size, 12);
  pen.clip();
  pen.drawImage(picture, -size / 2, -size / 2, size, size);
  pen.restore();
}

function drawProduct(pen: Pen, content: ProductPoster, pictures: PosterPictures): void {
  const top = 252;
  pen.fillStyle = "#eef0f3";
  pen.fillRect(0, 0, width, top);
  if (pictures.picture) drawCover(pen, pictures.picture, top);
  const codeSize = 124;
  const codeLeft = width - codeSize - 12;
  pen.drawImage(pictures.code, codeLeft, top + 8, codeSize, codeSize);
  write(pen, "长按识别购买", {
    x: codeLeft + codeSize / 2,
    y: top + 134,
    size: 11,
    color: inkSecond,
    align: "center",
  });
  const room = codeLeft - margin - 12;
  pen.font = fontOf(15, 600);
  const lines = wrapText(content.name, room, 3, (text) => pen.measureText(text).width);
  for (const [line, text] of lines.entries()) {
    write(pen, text, { x: margin, y: top + 16 + line * 20, size: 15, weight: 600 });
  }
  writePrice(pen, content.price, margin, top + 20 + lines.length * 20);
  write(pen, `${content.sendername} 推荐`, { x: margin, y: top + 116, size: 12 });
  write(pen, content.until, { x: margin, y: top + 134, size: 11, color: inkSecond });
}

/** ¥32.90 as money stands everywhere: the sign smaller than the figure, on one line with it. */
function writePrice(pen: Pen, price: string, x: number, y: number): void {
  const sign = { size: 15, weight: 700, color: accent };
  write(pen, price.slice(0, 1), { x, y: y + 8, ...sign });
  const figureX = x + pen.measureText(price.slice(0, 1)).width + 1;
  write(pen, price.slice(1), { ...sign, x: figureX, y, size: 24 });
}

/** The middle of a picture, as large as its place. */
function drawCover(pen: Pen, picture: CanvasImageSource, boxHeight: number): void {
  const { width: own = width, height: ownHeight = width } = picture as Partial<HTMLImageElement>;
  const scale = Math.max(width / (own || width), boxHeight / (ownHeight || width));
  const drawn = { width: (own || width) * scale, height: (ownHeight || width) * scale };
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, width, boxHeight);
  pen.clip();
  pen.drawImage(
    picture,
    (width - drawn.width) / 2,
    (boxHeight - drawn.height) / 2,
    drawn.width,
    drawn.height,
  );
  pen.restore();
}

function writeHint(pen: Pen, x: number, y: number, until: string): void {
  write(pen, "长按识别", { x, y, size: 16, weight: 600 });
  write(pen, "小程序码", { x, y: y + 22, size: 16, weight: 600 });
  write(pen, until, { x, y: y + 52, size: 11, color: inkSecond });
}

interface Writing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly color?: string;
  readonly align?: CanvasTextAlign;
}

function write(
  pen: Pen,
  text: string,
  { x, y, size, weight = 400, color = ink, align = "left" }: Writing,
) {
  pen.font = fontOf(size, weight);
  pen.fillStyle = color;
  pen.textAlign = align;
  pen.fillText(text, x, y);
}

const fontOf = (size: number, weight: number) => `${weight} ${size}px ${fonts}`;

/** Lines that fit into `room`; what is longer ends with …, and none is of one character. Those of two units stay whole. */
export function wrapText(
  text: string,
  room: number,
  mostLines: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line === "" || widthOf(line + character) <= room) {
      line += character;
      continue;
    }
    if (lines.length === mostLines - 1) return [...lines, shortened(line, room, widthOf)];
    lines.push(line.trimEnd());
    line = character === " " ? "" : character;
  }
  return accompanied(lines, line);
}

/** A single character is no line: the last one of the line before comes along. */
function accompanied(lines: readonly string[], last: string): readonly string[] {
  const before = Array.from(lines[lines.length - 1] ?? "");
  if (Array.from(last).length !== 1 || before.length < 3) return [...lines, last];
  const along = before.pop() ?? "";
  return [...lines.slice(0, -1), before.join("").trimEnd(), along + last];
}

function shortened(line: string, room: number, widthOf: (text: string) => number): string {
  const characters = Array.from(line);
  while (characters.length > 1 && widthOf(`${characters.join("")}…`) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** WeChat's older engines have no roundRect. */
function roundedBox(pen: Pen, x: number, y: number, side: number, radius: number): void {
  const corners = [
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ] as const;
  pen.beginPath();
  pen.moveTo(x + radius, y);
  for (const [index, [cornerX, cornerY]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    pen.arcTo(cornerX, cornerY, nextX, nextY, radius);
  }
  pen.closePath();
}
