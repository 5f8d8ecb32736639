/*
 * Every WeChat element that the app uses, with the attributes and events it uses of it. Taro ships
 * all of WeChat's, once for each level of nesting in base.wxml and once more in its runtime.
 * className, style, id and onClick are everywhere; catchMove is known to View.
 * A JSX attribute that is not here fails the build (config/babel/known-attributes.cjs): add its name.
 */

/** What miniprogram/ui/accessible.ts sets for screen readers. Taro knows none of them. */
const aria = (names) => names.split(" ").map((name) => `aria-${name}`);
const hover = ["hover-class", "hover-start-time", "hover-stay-time"];

module.exports = {
  View: [...hover, ...aria("role label hidden disabled selected checked busy expanded modal")],
  Text: ["user-select", ...aria("role label hidden")],
  Image: ["src", "mode", "lazy-load", "bindError", ...aria("role label hidden")],
  ScrollView: ["scroll-x", "scroll-y", "enhanced", "paging-enabled", "show-scrollbar"],
  Button: [
    "disabled",
    "open-type",
    ...hover,
    "bindGetPhoneNumber",
    ...aria("role label disabled busy"),
  ],
  Canvas: ["type"],
  Picker: ["mode", "value", "bindChange"],
  Input: [
    "type value password placeholder placeholder-class maxlength disabled focus confirm-type".split(
      " ",
    ),
    "cursor-spacing adjust-position bindInput bindFocus bindBlur bindConfirm".split(" "),
    aria("label disabled"),
  ].flat(),
};
