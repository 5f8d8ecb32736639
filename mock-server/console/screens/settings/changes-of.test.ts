import { examples } from "@distribution/sdk/examples";
import type { Setting } from "@distribution/sdk/office";
import { expect, test } from "vitest";
import { changesOf } from "./changes-of";

const kept = examples.api.office.setting.detail.reply as unknown as Setting;
const { distributionrulesetting: rule, distributionrecruitsetting: recruit } = kept;

test("what a form brings in another order, or leaves empty, is no change", () => {
  const [grade, ...others] = rule.grades;
  const turned = Object.fromEntries(Object.entries(grade ?? {}).toReversed());
  const fields = recruit.infofields.map((field) => ({
    placeholder: undefined,
    ...field,
    maxlength: field.maxlength ?? null,
  }));
  expect(
    changesOf(kept, {
      distributionrulesetting: { ...rule, grades: [turned, ...others] },
      distributionrecruitsetting: { ...recruit, infofields: fields },
    } as never),
  ).toBeUndefined();
});

test("only what changed is sent, each name whole", () => {
  const grades = rule.grades.slice(1);
  expect(
    changesOf(kept, {
      ...kept,
      distributionrulesetting: { ...rule, freezedays: rule.freezedays + 1, grades },
    }),
  ).toEqual({ distributionrulesetting: { freezedays: rule.freezedays + 1, grades } });
});

test("the order of a form's fields is a change", () => {
  const infofields = recruit.infofields.toReversed();
  expect(
    changesOf(kept, { ...kept, distributionrecruitsetting: { ...recruit, infofields } }),
  ).toEqual({ distributionrecruitsetting: { infofields } });
});
