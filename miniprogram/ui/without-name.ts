/**
 * For an Image whose frame has the name already: a browser's own picture, inside Taro's element, would
 * be read by its address.
 */
export const withoutName = process.env.TARO_ENV === "h5" ? { nativeProps: { alt: "" } } : {};
