import { ApiError, type FormField } from "@distribution/sdk";
import { errorSentence, isOffline } from "../../shell/error-sentence";

/** Why an application was not taken, and where on the form that is said. */
export type JoinRefusal =
  /** There is one already: it is shown in the centre. */
  | { readonly kind: "registered"; readonly sentence: string }
  /** The invitation leads to nobody any more: without it, it is taken. */
  | { readonly kind: "inviter" }
  | { readonly kind: "fields"; readonly problems: ReadonlyMap<string, string> }
  | { readonly kind: "agreement"; readonly sentence: string }
  | { readonly kind: "form"; readonly sentence: string };

/** The same application sent again is one application: an answer that was lost can be asked for again. */
const mayBeMade = "没有收到结果，可能已经提交。再点一次不会重复申请";

export function joinRefusal(error: unknown, fields: readonly FormField[]): JoinRefusal {
  const { title, nextStep } = errorSentence(error);
  if (!(error instanceof ApiError)) {
    return { kind: "form", sentence: isOffline(error) ? mayBeMade : `${title}，${nextStep}` };
  }
  switch (error.code) {
    case "ALREADY_REGISTERED":
      return { kind: "registered", sentence: title };
    case "SCENE_EXPIRED":
    case "SCENE_NOT_FOUND":
      return { kind: "inviter" };
    case "VALIDATION_FAILED":
      return fieldRefusal(error, fields);
    default:
      return { kind: "form", sentence: `${title}，${nextStep}` };
  }
}

function fieldRefusal({ details, message }: ApiError, fields: readonly FormField[]): JoinRefusal {
  const told = details.fields ?? [];
  const keys = new Set(fields.map(({ key }) => key));
  const problems = told.flatMap(({ field, message: why }) => {
    const key = field.replace(/^fields\./, "");
    return keys.has(key) ? [[key, why] as const] : [];
  });
  if (problems.length > 0) return { kind: "fields", problems: new Map(problems) };
  const ofAgreement = told.find(({ field }) => field === "agreementversion");
  return ofAgreement
    ? { kind: "agreement", sentence: ofAgreement.message }
    : { kind: "form", sentence: message };
}
