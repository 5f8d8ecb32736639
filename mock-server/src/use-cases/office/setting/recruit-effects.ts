import { count, eq } from "drizzle-orm";
import type { FieldProblem } from "../../../domain/field-problem";
import type { RecruitSetting } from "../../../domain/recruit";
import { distributors } from "../../../storage/people-tables";
import type { World } from "../../../storage/world";

/** What saving this would mean for those who apply, a sentence for each field that changes. */
export function recruitEffects(world: World, next: RecruitSetting): readonly FieldProblem[] {
  const current = world.books.recruit();
  const waiting = inAudit(world);
  const effects: FieldProblem[] = [];
  const add = (field: string, message: string) =>
    effects.push({ field: `distributionrecruitsetting.${field}`, message });
  if (next.recruitEnabled !== current.recruitEnabled) {
    add("recruitenable", recruitSentence(next, waiting));
  }
  if (next.needAudit !== current.needAudit) {
    add(
      "needaudit",
      next.needAudit
        ? "之后的申请要审核通过才成为分销员"
        : `之后的申请提交即通过；现在待审核的 ${waiting} 份仍要人工审核`,
    );
  }
  if (JSON.stringify(next.fields) !== JSON.stringify(current.fields)) {
    add("infofields", `之后的申请按新的申请表填写；待审核的 ${waiting} 份保持提交时的内容`);
  }
  const agreement = agreementSentence(current.agreement, next.agreement);
  if (agreement !== undefined) add("agreement", agreement);
  return effects;
}

function recruitSentence({ recruitEnabled }: RecruitSetting, waiting: number): string {
  return recruitEnabled
    ? "小程序里重新可以申请成为分销员"
    : `谁都不能再提交申请，包括不通过后重新提交的；已经提交的 ${waiting} 份照常审核`;
}

type Agreement = RecruitSetting["agreement"];

function agreementSentence(current: Agreement, next: Agreement): string | undefined {
  if (next.version !== current.version) {
    return `之后的申请要同意 ${next.version} 版；正在填写的人提交时会被要求重新阅读，已有的分销员不用再同意`;
  }
  return next.title === current.title && next.content === current.content
    ? undefined
    : `协议改了，版本还是 ${next.version}：之前同意的和之后同意的分不开，建议换一个版本号`;
}

function inAudit(world: World): number {
  const row = world.db
    .select({ count: count() })
    .from(distributors)
    .where(eq(distributors.status, "audit"))
    .get();
  return row?.count ?? 0;
}
