import { eq } from "drizzle-orm";
import { shanghaiText } from "../domain/shanghai-text";
import { applications, distributors } from "../storage/people-tables";
import type { World } from "../storage/world";
import { contactOf } from "../storage/contact-of";
import { markdown } from "./dingtalk-markup";
import { missing, type Handler } from "./handler";
import { sms } from "./sms";

const applyNotify: Handler = {
  path: "/custom/distribution/apply-notify",
  summary: "申请通知审核",
  eventKey: "DISTRIBUTION_APPLY",
  begins: "处理分销商申请事件",
  recordName: "applyId",
  ends: (world, applyId) =>
    `分销商申请通知已发送: applyId=${applyId}, user=${applicantOf(world, applyId).name}`,
  steps: {
    "apply-notice": {
      channel: "dingtalk",
      run: (world, { recordId }) => {
        const { application, name, phone } = applicantOf(world, recordId);
        const text = markdown`### 新分销商申请
- **申请人**: ${name}
- **手机号**: ${phone}
- **申请时间**: ${shanghaiText(application.createdAt)}
- **申请理由**: ${application.fields["remark"]?.trim() || "无"}

请及时审核!`;
        return {
          channel: "dingtalk",
          path: "",
          body: { msgtype: "markdown", markdown: { title: "分销商申请", text } },
        };
      },
    },
  },
};

const auditPass: Handler = {
  path: "/custom/distribution/audit-pass",
  summary: "分销商入驻通知",
  eventKey: "DISTRIBUTION_AUDIT_PASS",
  begins: "处理分销商审核通过事件",
  recordName: "distributorId",
  ends: (_world, distributorId) => `分销商审核通过处理完成: distributorId=${distributorId}`,
  steps: {
    "audit-pass-sms": {
      channel: "sms",
      run: (world, { recordId }) => {
        const { name, phone } = distributorOf(world, recordId);
        return phone === "" ? {} : sms(phone, "distribution_audit_pass", { nickname: name });
      },
    },
    "audit-pass-crm": {
      channel: "crm",
      run: (world, { recordId, at }) => {
        const { distributor, name, phone } = distributorOf(world, recordId);
        return {
          channel: "crm",
          path: "/distributor/create",
          body: {
            externalId: `miseb_dist_${distributor.distributorId}`,
            userId: `miseb_${distributor.memberId}`,
            name,
            phone,
            level: distributor.gradeId,
            status: "active",
            approveTime: shanghaiText(at),
          },
        };
      },
    },
  },
};

/** What happens outside when somebody applies, and when they become a distributor. */
export const distributorHandlers = { applyNotify, auditPass };

function applicantOf(world: World, applyId: number) {
  const application = world.db
    .select()
    .from(applications)
    .where(eq(applications.applyId, applyId))
    .get();
  if (!application) throw missing("申请", applyId);
  return { application, ...distributorOf(world, application.distributorId) };
}

function distributorOf(world: World, distributorId: number) {
  const distributor = world.db
    .select()
    .from(distributors)
    .where(eq(distributors.distributorId, distributorId))
    .get();
  if (!distributor) throw missing("分销商", distributorId);
  return { distributor, ...contactOf(world, distributor.memberId) };
}
