/*
 * webpack loader for what Taro brings to H5: without the fonts that draw WeUI's ticks and the signs of
 * its toasts, and without the wheel of a title bar that loads. Our marks are drawings of our own, our
 * toasts are sentences, and what loads says so in its place.
 */
module.exports = (source) =>
  source.replaceAll(/@font-face ?\{[^}]*\}/g, "").replace(/(loading_svg_str = )`[^`]*`/, '$1""');
