/** The attributes for screen readers that miniprogram/ui/accessible.ts sets, on the elements it sets them on. */
const names = ["role", "label", "hidden", "disabled", "selected", "checked", "busy", "modal"];
const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, ""]));
const elements = ["View", "Text", "Button", "Input", "Image", "ScrollView"];

module.exports = Object.fromEntries(elements.map((element) => [element, attributes]));
