/*
 * In place of the table of elements in @tarojs/shared, for the runtime: the names of elements.cjs.
 * What an attribute is when it is not given stands in the templates.
 */
import elements from "./elements.cjs";

export const internalComponents = Object.fromEntries(
  Object.entries(elements).map(([name, attributes]) => [
    name,
    Object.fromEntries(attributes.map((attribute) => [attribute, ""])),
  ]),
);

/** Elements whose value the person changes, so that React may have to write it again. */
export const controlledComponent = new Set(["input"]);

// Read by the build alone, and named by the package's door.
export const animation = {};
export const touchEvents = {};
export const focusComponents = new Set();
export const nestElements = new Map();
export const voidElements = new Set();
export const singleQuote = String;
