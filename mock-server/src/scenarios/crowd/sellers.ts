import { max } from "drizzle-orm";
import { defaultRecruit } from "../../domain/default-recruit";
import type { RecordedStatus } from "../../domain/distributor";
import { dayMs } from "../../domain/shanghai-time";
import { applications, distributors, members } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { bulkInsert } from "../bulk-insert";
import type { Random } from "../random";
import type { Seller } from "./crowd";
import { inventPerson } from "./invented-person";

const hourMs = dayMs / 24;
const longestAgoMs = 400 * dayMs;

const reasons: Partial<Record<RecordedStatus, string>> = {
  reject: "手机号与实名信息不一致，请核对后重新提交",
  lock: "近期订单异常，正在核查",
  fire: "违反推广规范",
};

/**
 * Adds `count` distributors in every status, with their applications, oldest first. Gives those who
 * sell, or did. Some are subordinates of others, or of `busy`; nobody is a superior and a subordinate.
 */
export function addSellers(
  world: World,
  random: Random,
  now: number,
  count: number,
  busy: Seller,
): Seller[] {
  const writers = {
    members: bulkInsert(world, members),
    distributors: bulkInsert(world, distributors),
    applications: bulkInsert(world, applications),
  };
  const ids = lastIds(world);
  const sellers: Seller[] = [];
  const superiors: Seller[] = [busy];
  for (let place = 0; place < count; place += 1) {
    const memberId = ids.memberId + 1 + place;
    const distributorId = ids.distributorId + 1 + place;
    const applyId = ids.applyId + 1 + place;
    const { name, nickname, phone, avatar } = inventPerson(random, memberId);
    const career = chooseCareer(random, now, place / count);
    const { status, createdAt, joinedAt, reason } = career;
    const superior = joinedAt !== null && random.chance(0.3) ? random.pick(superiors) : undefined;
    const gradeId = joinedAt !== null && random.chance(0.3) ? random.whole(2, 3) : 1;
    writers.members.add({
      memberId,
      loginCode: `distributor:${distributorId}`,
      nickname,
      phone,
      avatar,
      createdAt,
    });
    writers.distributors.add({
      distributorId,
      memberId,
      applyId,
      name,
      phone,
      gradeId,
      status,
      reason,
      superiorId: status === "fire" ? null : (superior?.distributorId ?? null),
      settlement: status === "fire" ? "keep" : null,
      createdAt,
      joinedAt,
    });
    writers.applications.add({
      applyId,
      distributorId,
      fields: { name, phone, region: "上海市 上海市 浦东新区" },
      agreementVersion: defaultRecruit.agreement.version,
      createdAt,
      ...career.decision,
    });
    if (joinedAt === null) continue;
    const seller = {
      distributorId,
      memberId,
      gradeId,
      superior,
      joinedAt,
      until: career.until,
      weight: (1 - random.next()) ** -0.5,
    };
    sellers.push(seller);
    if (status === "normal" && !superior && place < count / 4) superiors.push(seller);
  }
  for (const writer of Object.values(writers)) writer.flush();
  return sellers;
}

/** What became of an application: the further its `place` (0 to 1), the newer it is. */
function chooseCareer(random: Random, now: number, place: number) {
  const ageMs = 2 * hourMs + longestAgoMs * (1 - place) ** 1.5;
  const createdAt = Math.round(now - ageMs);
  const decidedAt = createdAt + random.whole(20, 110) * 60_000;
  const status = chooseStatus(random, ageMs);
  const reason = reasons[status] ?? null;
  const undecided = { decision: null, decidedAt: null, reason: null };
  const rejected = { decision: "rejected" as const, decidedAt, reason };
  const passed = { decision: "passed" as const, decidedAt, reason: null };
  const joined = status !== "audit" && status !== "reject";
  // Whoever was fired had been locked for so long that nothing was pending any more.
  const lockedDays = { lock: random.whole(1, 20), fire: random.whole(50, 80) };
  return {
    status,
    createdAt,
    reason,
    joinedAt: joined ? decidedAt : null,
    until: status === "lock" || status === "fire" ? now - lockedDays[status] * dayMs : Infinity,
    decision: joined ? passed : status === "audit" ? undecided : rejected,
  };
}

function chooseStatus(random: Random, ageMs: number): RecordedStatus {
  const fate = random.next();
  if (ageMs < 5 * dayMs) return fate < 0.6 ? "audit" : "normal";
  if (fate < 0.03) return "reject";
  if (ageMs < 100 * dayMs) return "normal";
  return fate < 0.06 ? "lock" : fate < 0.08 ? "fire" : "normal";
}

function lastIds({ db }: World) {
  const last = db
    .select({ distributorId: max(distributors.distributorId), applyId: max(distributors.applyId) })
    .from(distributors)
    .get();
  const member = db
    .select({ memberId: max(members.memberId) })
    .from(members)
    .get();
  return {
    distributorId: last?.distributorId ?? 0,
    applyId: last?.applyId ?? 0,
    memberId: member?.memberId ?? 0,
  };
}
