import type { api } from "@distribution/sdk/server";
import type { UseCase } from "../use-case";

export const recruitEnabled: UseCase<typeof api.recruit.enabled> = (world) =>
  world.books.recruit().recruitEnabled;

/** Shown while recruiting is off too: who was rejected then may look at what was asked. */
export const recruitForm: UseCase<typeof api.recruit.form> = (world) => {
  const { agreement, fields } = world.books.recruit();
  return {
    agreement,
    fields: fields.map((field) => ({ ...field, options: field.options && [...field.options] })),
  };
};
