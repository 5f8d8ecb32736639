import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { api } from "@distribution/sdk";
import { dayMs } from "../domain/shanghai-time";
import { Refusal } from "../domain/refusal";
import { members, operators, sessions } from "../storage/tables";
import type { World } from "../storage/world";
import type { UseCase } from "./use-case";

const sessionMs = 7 * dayMs;

/** A login code stands for one WeChat account: the same code is the same member each time. */
export const loginByMiniapp: UseCase<typeof api.session.loginByMiniapp> = (world, { code }) =>
  world.transaction(() => {
    const member = findMember(world, code) ?? createMember(world, code);
    return {
      ...openSession(world, { memberId: member.memberId }),
      member: {
        memberid: String(member.memberId),
        nickname: member.nickname,
        avatar: member.avatar,
      },
    };
  });

export const loginByOperator: UseCase<typeof api.session.loginByOperator> = (
  world,
  { account, password },
) =>
  world.transaction(() => {
    const operator = world.db.select().from(operators).where(eq(operators.account, account)).get();
    if (!operator || password !== (process.env["OPERATOR_PASSWORD"] ?? "operator")) {
      throw new Refusal("FORBIDDEN", "账号或密码不正确");
    }
    return {
      ...openSession(world, { operatorId: operator.operatorId }),
      operator: { operatorid: String(operator.operatorId), name: operator.name },
    };
  });

function findMember(world: World, code: string) {
  return world.db.select().from(members).where(eq(members.loginCode, code)).get();
}

function createMember(world: World, code: string) {
  if (code.startsWith("persona:")) {
    throw new Refusal("NOT_FOUND", `当前场景没有角色 ${code.slice("persona:".length)}`);
  }
  return world.db
    .insert(members)
    .values({ loginCode: code, nickname: "微信用户", avatar: "", createdAt: world.clock.now() })
    .returning()
    .get();
}

function openSession(world: World, owner: { memberId: number } | { operatorId: number }) {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = world.clock.now() + sessionMs;
  world.db
    .insert(sessions)
    .values({ token, expiresAt, ...owner })
    .run();
  return { token, expiresat: expiresAt };
}
