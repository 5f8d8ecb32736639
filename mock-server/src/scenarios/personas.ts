import { eq } from "drizzle-orm";
import type { DistributorStatus } from "@distribution/sdk/server";
import { dayMs } from "../domain/shanghai-time";
import { defaultRecruit } from "../domain/default-recruit";
import { applications, distributors } from "../storage/people-tables";
import type { DistributorRow } from "../storage/rows";
import type { World } from "../storage/world";
import { fireDistributor } from "../use-cases/distributor/fire-distributor";
import type { AvatarSlug } from "./catalogue/people";
import { addMember } from "./populate";

interface Persona {
  readonly name: string;
  /** Who it is, as long as its status is the one that its story ended with. */
  readonly situation: string;
  readonly nickname: string;
  readonly phone: string;
  readonly avatar: AvatarSlug;
  readonly email?: string;
  readonly followsOfficialAccount?: boolean;
  readonly status: Exclude<DistributorStatus, "none">;
  readonly gradeId: number;
  readonly joinedDaysAgo: number;
  readonly reason?: string;
  readonly superior?: PersonaName;
}

export const personaNames = [
  "busy-distributor",
  "subordinate",
  "newcomer",
  "auditing",
  "rejected",
  "locked",
  "fired",
] as const;
export type PersonaName = (typeof personaNames)[number];

const personas: Record<PersonaName, Persona> = {
  "busy-distributor": {
    name: "林小满",
    situation: "忙碌的分销员",
    nickname: "小满的好物清单",
    phone: "16000002046",
    email: "xiaoman@example.com",
    followsOfficialAccount: true,
    avatar: "avatar-bun",
    status: "normal",
    gradeId: 3,
    joinedDaysAgo: 218,
  },
  subordinate: {
    name: "周可心",
    situation: "林小满的下级",
    nickname: "可心妈妈",
    phone: "16000005512",
    avatar: "avatar-bob",
    status: "normal",
    gradeId: 1,
    joinedDaysAgo: 96,
    superior: "busy-distributor",
  },
  newcomer: {
    name: "陈一帆",
    situation: "昨天通过，还没成交",
    nickname: "一帆风顺",
    phone: "16000003308",
    avatar: "avatar-cap",
    status: "normal",
    gradeId: 1,
    joinedDaysAgo: 1,
    superior: "busy-distributor",
  },
  auditing: {
    name: "吴佳宁",
    situation: "申请等待审核",
    nickname: "佳宁",
    phone: "16000007721",
    avatar: "avatar-glasses",
    status: "audit",
    gradeId: 1,
    joinedDaysAgo: 2,
  },
  rejected: {
    name: "赵明轩",
    situation: "不通过，可重新提交",
    nickname: "明轩数码",
    phone: "16000001164",
    avatar: "avatar-mountain",
    status: "reject",
    gradeId: 1,
    joinedDaysAgo: 5,
    reason: "手机号与实名信息不一致，请核对后重新提交",
  },
  locked: {
    name: "孙丽华",
    situation: "资格已冻结",
    nickname: "丽华优选",
    phone: "16000009083",
    avatar: "avatar-elder",
    status: "lock",
    gradeId: 2,
    joinedDaysAgo: 150,
    reason: "近期订单异常，正在核查",
  },
  fired: {
    name: "何俊杰",
    situation: "已清退，余额保留",
    nickname: "俊杰",
    phone: "16000006675",
    avatar: "avatar-plant",
    status: "fire",
    gradeId: 1,
    joinedDaysAgo: 180,
    reason: "违反推广规范",
  },
};

/** Who somebody is that one can log in as, and with which status the story left them; undefined where no scenario told of them. */
export function storyOf(
  persona: string,
): { readonly situation: string; readonly status: DistributorStatus } | undefined {
  if (persona === "customer") return { situation: "顾客", status: "none" };
  return personaNames.some((name) => name === persona)
    ? personas[persona as PersonaName]
    : undefined;
}

const firstDistributorId = 8123;
const firstApplyId = 5001;

/**
 * Adds the personas that one can log in as, by the code `persona:NAME`. The locked and the fired one
 * are normal while their story plays, since they earned then; `endPersonaStories` sets them right.
 */
export function addPersonas(world: World, now: number) {
  const added = new Map<PersonaName, { memberId: number; distributorId: number }>();
  for (const [index, name] of personaNames.entries()) {
    const { superior, joinedDaysAgo, ...persona } = personas[name];
    const createdAt = now - joinedDaysAgo * dayMs;
    const memberId = addMember(world, `persona:${name}`, persona, createdAt);
    const row = world.db
      .insert(distributors)
      .values({
        distributorId: firstDistributorId + index,
        memberId,
        applyId: firstApplyId + index,
        name: persona.name,
        phone: persona.phone,
        gradeId: persona.gradeId,
        status: wasNormal(persona.status) ? "normal" : persona.status,
        reason: persona.reason ?? null,
        superiorId: superior ? (added.get(superior)?.distributorId ?? null) : null,
        createdAt,
        joinedAt: wasNormal(persona.status) ? createdAt : null,
      })
      .returning()
      .get();
    world.db.insert(applications).values(applicationOf(row)).run();
    added.set(name, { memberId, distributorId: row.distributorId });
  }
  addMember(
    world,
    "persona:customer",
    { nickname: "爱逛的小鹿", phone: "16000004410", avatar: "avatar-cat" },
    now - 20 * dayMs,
  );
  return Object.fromEntries(added) as Record<
    PersonaName,
    { memberId: number; distributorId: number }
  >;
}

/** What the persona once filled in, and what became of it. */
function applicationOf({
  distributorId,
  applyId,
  name,
  phone,
  status,
  reason,
  createdAt,
}: DistributorRow) {
  const decision = status === "audit" ? null : status === "reject" ? "rejected" : "passed";
  return {
    applyId,
    distributorId,
    fields: { name, phone, region: "浙江省 杭州市 西湖区", audience: "moments" },
    agreementVersion: defaultRecruit.agreement.version,
    createdAt,
    decision,
    decidedAt: decision === null ? null : createdAt,
    reason: decision === "rejected" ? reason : null,
  } as const;
}

function wasNormal(status: Persona["status"]): boolean {
  return status !== "audit" && status !== "reject";
}

/** Gives every persona the status that its story ends with. */
export function endPersonaStories(world: World, added: ReturnType<typeof addPersonas>): void {
  for (const name of personaNames) {
    const { status, reason } = personas[name];
    const distributor = world.books.distributor(added[name].distributorId);
    if (status === "fire") {
      fireDistributor(world, distributor, "keep", reason ?? "");
    } else {
      world.db
        .update(distributors)
        .set({ status })
        .where(eq(distributors.distributorId, distributor.distributorId))
        .run();
    }
  }
}
