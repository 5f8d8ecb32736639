import * as v from "valibot";
import { formFieldTypes, longestAnswer } from "../recruit";
import { longText, optionalText, shortText } from "../text";
import { flag, integer } from "../wire-values";

/** The same as an operator writes it: a type that nobody knows is refused. */
export const formFieldInput = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]{0,31}$/, "应为小写字母开头的字母与数字")),
  label: shortText(20, "请填写名称"),
  type: v.picklist(formFieldTypes),
  required: flag,
  placeholder: optionalText(40),
  maxlength: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(longestAnswer))),
  options: v.optional(
    v.pipe(
      v.array(
        v.object({
          value: shortText(32, "选项的值不能为空"),
          label: shortText(32, "选项的名称不能为空"),
        }),
      ),
      v.maxLength(50, "选项不能超过 50 个"),
    ),
  ),
});

/** The same as an operator writes it. */
export const agreementInput = v.strictObject({
  title: shortText(40, "请填写标题"),
  content: longText(20_000, "请填写内容"),
  version: shortText(20, "请填写版本"),
});
