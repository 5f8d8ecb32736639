import { eq } from "drizzle-orm";
import { shanghaiText } from "../domain/shanghai-text";
import { applications, distributors, members } from "../storage/people-tables";
import type { World } from "../storage/world";
import type { Handlers } from "./handler";
import { sms } from "./sms";

const applyHandlers: Handlers = {
  "apply-notice": (world, { recordId }) => {
    const { application, nickname, phone } = applicationOf(world, recordId);
    return {
      channel: "dingtalk",
      path: "",
      body: {
        msgtype: "markdown",
        markdown: {
          title: "分销商申请",
          text: [
            "### 新分销商申请",
            `- **申请人**: ${nickname}`,
            `- **手机号**: ${phone}`,
            `- **申请时间**: ${shanghaiText(application.createdAt)}`,
            `- **申请理由**: ${application.fields["remark"] || "无"}`,
            "",
            "请及时审核!",
          ].join("\n"),
        },
      },
    };
  },
};

const auditPassHandlers: Handlers = {
  "audit-pass-sms": (world, { recordId }) => {
    const { nickname, phone } = distributorOf(world, recordId);
    return phone === "" ? undefined : sms(phone, "distribution_audit_pass", { nickname });
  },
  "audit-pass-crm": (world, { recordId, at }) => {
    const { distributor, nickname, phone } = distributorOf(world, recordId);
    return {
      channel: "crm",
      path: "/distributor/create",
      body: {
        externalId: `miseb_dist_${distributor.distributorId}`,
        userId: `miseb_${distributor.memberId}`,
        name: nickname,
        phone,
        level: distributor.gradeId,
        status: "active",
        approveTime: shanghaiText(at),
      },
    };
  },
};

/** What happens outside when somebody applies, and when they become a distributor. */
export const distributorHandlers = {
  DISTRIBUTION_APPLY: applyHandlers,
  DISTRIBUTION_AUDIT_PASS: auditPassHandlers,
};

function applicationOf(world: World, applyId: number) {
  const application = world.db
    .select()
    .from(applications)
    .where(eq(applications.applyId, applyId))
    .get();
  if (!application) throw new Error(`there is no application ${applyId}`);
  return { application, ...distributorOf(world, application.distributorId) };
}

/** The phone is that of the WeChat account, or else the one in the application. */
function distributorOf(world: World, distributorId: number) {
  const row = world.db
    .select({ distributor: distributors, nickname: members.nickname, phone: members.phone })
    .from(distributors)
    .innerJoin(members, eq(members.memberId, distributors.memberId))
    .where(eq(distributors.distributorId, distributorId))
    .get();
  if (!row) throw new Error(`there is no distributor ${distributorId}`);
  return { ...row, phone: row.phone || row.distributor.phone };
}
