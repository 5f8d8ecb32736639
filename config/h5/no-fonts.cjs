/*
 * webpack loader for what Taro brings to H5: without the fonts that draw WeUI's ticks and the signs of
 * its toasts. Our marks are drawings of our own, and our toasts are sentences.
 */
module.exports = (source) => source.replaceAll(/@font-face ?\{[^}]*\}/g, "");
