import { encode as encodePng } from "fast-png";
import { encode as encodeQr } from "uqr";

/** WeChat's own default. */
const widthPx = 430;
/** The white that a scanner needs around a code, in its modules. */
const quietModules = 4;

/** The picture of a sun code as a PNG data URL: a QR code of its scene, since only WeChat draws real ones. */
export function sunCode(scene: string): string {
  const { data: modules, size } = encodeQr(scene, { ecc: "M", border: 0 });
  const modulePx = Math.floor(widthPx / (size + 2 * quietModules));
  const marginPx = Math.floor((widthPx - size * modulePx) / 2);
  // Grey, a byte a pixel.
  const pixels = new Uint8Array(widthPx * widthPx).fill(0xff);
  for (let line = 0; line < size * modulePx; line += 1) {
    const lineStart = (marginPx + line) * widthPx + marginPx;
    for (const [column, isDark] of (modules[Math.floor(line / modulePx)] ?? []).entries()) {
      const from = lineStart + column * modulePx;
      if (isDark) pixels.fill(0, from, from + modulePx);
    }
  }
  const picture = { width: widthPx, height: widthPx, data: pixels, channels: 1 };
  // The hardest level takes no longer here, and a sixth of the space.
  const png = encodePng(picture, { zlib: { level: 9 } });
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}
