/*
 * webpack loader for miniprogram/ui/icon.css: one picture with all drawings in a square grid in place of
 * one for each, which begins with the same 190 bytes every time. A name then says where its drawing is.
 */
const drawing = /--icon: url\("data:image\/svg\+xml,(%3Csvg [^"]*?%3E)([^"]*)%3C\/svg%3E"\)/g;
/** The side of a drawing's own square. */
const side = 24;

module.exports = function iconSprite(source) {
  const drawings = [...source.matchAll(drawing)];
  const columns = Math.ceil(Math.sqrt(drawings.length));
  const place = (index) => [index % columns, Math.floor(index / columns)];
  const pieces = drawings.map(([, , shapes], index) => {
    const [x, y] = place(index).map((step) => step * side);
    return `%3Cg transform='translate(${x} ${y})'%3E${shapes}%3C/g%3E`;
  });
  const size = side * columns;
  const head = drawings[0][1].replace(`0 0 ${side} ${side}`, `0 0 ${size} ${size}`);
  const sprite = `url("data:image/svg+xml,${head}${pieces.join("")}%3C/svg%3E")`;
  let index = 0;
  return source
    .replace(".icon {", `.icon {\n  --drawings: ${sprite};`)
    .replaceAll("var(--icon) center / contain", `var(--drawings) var(--icon) / ${columns}00%`)
    .replaceAll(drawing, () => {
      // Per cent of what the picture is larger than the icon.
      const [x, y] = place(index++).map((step) => Math.round((step / (columns - 1)) * 1e6) / 1e4);
      return `--icon: ${x}% ${y}%`;
    });
};
