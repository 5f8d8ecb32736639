import type { OutputOf, RequestOf } from "../contract/define-endpoint";
import type { DistributorStatus } from "../contract/distributor";
import { memberApi } from "../contract/member/member-api";
import { officeApi } from "../contract/office/office-api";
import type { FormField } from "../contract/recruit";
import { NotAsked, type Known } from "./write-step";

const { distributor, recruit } = memberApi;

/** Whoever may apply: what becomes of her application is what this run makes of it. */
const mayApply: readonly string[] = ["none", "reject", "fire"];

/** The applicant's form, filled in with what is nobody's. */
export async function applicationForm(known: Known): Promise<RequestOf<typeof recruit.apply>> {
  known.needs("applicant", "operator");
  if (!known.reply(recruit.enabled)) throw new NotAsked("recruiting is switched off");
  const { status } = await known.read(distributor.status, {}, "applicant");
  if (!mayApply.includes(status))
    throw new NotAsked("the applicant is a distributor: give a member who is none");
  const { fields, agreement } = await known.read(recruit.form, {}, "applicant");
  const wanted = fields.filter(
    ({ key, required }) => required || key === "name" || key === "phone",
  );
  const sceneid = known.valueIn(recruit.invitation, "sceneid");
  return {
    fields: Object.fromEntries(wanted.map((field) => [field.key, answerTo(field)])),
    agreementversion: agreement.version,
    ...(sceneid !== undefined && { sceneid }),
  };
}

function answerTo({ type, options, maxlength }: FormField): string {
  switch (type) {
    case "phone":
      // 1600: given to nobody.
      return "16000000000";
    case "idcard":
      return "11010519491231002X";
    case "region":
      return "浙江省 杭州市 西湖区";
    case "select":
      return options?.[0]?.value ?? "";
    case "text":
    case "unknown":
      return "接口核对".slice(0, maxlength);
  }
}

type Detail = OutputOf<typeof officeApi.distributor.detail>;

/**
 * The distributor's record that this run's application made, as the middle office has it now; `statuses`
 * are those that it has to be in. That it is hers is made sure once: what follows is not for anybody else.
 */
export async function ownDistributor(
  known: Known,
  ...statuses: readonly DistributorStatus[]
): Promise<Detail> {
  const applyId = known.valueIn(recruit.apply, "applyid");
  known.sent(recruit.apply);
  if (applyId === undefined) throw new NotAsked(`needs ${recruit.apply.name}`);
  const detailOf = (dismemberid: string) =>
    known.read(officeApi.distributor.detail, { dismemberid }, "operator");
  const dismemberid = await known.once("own distributor", async () => {
    const { dismemberid: own } = await known.read(distributor.status, {}, "applicant");
    if (own === undefined) throw new NotAsked(`needs a dismemberid of ${distributor.status.name}`);
    if ((await detailOf(own)).applyid !== applyId)
      throw new NotAsked("the record has another applyid than the application of this run");
    return own;
  });
  const detail = await detailOf(dismemberid);
  if (!statuses.includes(detail.status as DistributorStatus))
    throw new NotAsked(`the applicant is ${detail.status} by now`);
  return detail;
}
