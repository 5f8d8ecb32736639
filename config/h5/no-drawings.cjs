/*
 * webpack loader for what Taro brings to H5: without the font that draws the signs of its toasts, and
 * without the wheel of a title bar that loads. Our toasts are sentences, and what loads says so in its
 * place.
 */
module.exports = (source) =>
  source.replaceAll(/@font-face ?\{[^}]*\}/g, "").replace(/(loading_svg_str = )`[^`]*`/, '$1""');
