import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { api } from "@distribution/sdk/server";
import { defaultNickname } from "../../domain/default-nickname";
import { dayMs } from "../../domain/shanghai-time";
import { Refusal } from "../../domain/refusal";
import { isExpired } from "../../domain/scene";
import { tokenDigestOf } from "../../storage/digests";
import { members, operators, scenes, sessions } from "../../storage/people-tables";
import type { World } from "../../storage/world";
import { findDistributor, rememberAttempt, visit } from "../binding/bind-customer";
import { isOperatorPassword } from "./operator-password";
import type { UseCase } from "../use-case";

/** Longer than anything that a test waits for: a freeze, a lock. */
const sessionMs = 400 * dayMs;

/** A login code stands for one WeChat account: the same code is the same member each time. */
export const loginByMiniapp: UseCase<typeof api.session.loginByMiniapp> = (
  world,
  { code, sceneid },
) =>
  world.transaction(() => {
    const member = findMember(world, code) ?? createMember(world, code);
    if (sceneid) visitByScene(world, member.memberId, sceneid);
    return {
      ...openSession(world, { memberId: member.memberId }),
      member: {
        memberid: String(member.memberId),
        nickname: member.nickname,
        avatar: member.avatar,
        distributorstatus: world.books.distributorOf(member.memberId)?.status ?? "none",
      },
    };
  });

export const loginByOperator: UseCase<typeof api.office.session.loginByOperator> = (
  world,
  { account, password },
  { address },
) => {
  // Before the password is looked at: who may not guess now learns nothing from a right one either.
  checkMayGuess(world, account, address);
  return world.transaction(() => {
    const operator = world.db.select().from(operators).where(eq(operators.account, account)).get();
    // The password first, so that the time it takes does not tell which accounts there are.
    if (!isOperatorPassword(password) || !operator) {
      world.guesses.noteWrong(account, address);
      throw new Refusal("FORBIDDEN", "账号或密码不正确");
    }
    world.guesses.noteRight(account, address);
    return {
      ...openSession(world, { operatorId: operator.operatorId }),
      operator: { operatorid: String(operator.operatorId), name: operator.name },
    };
  });
};

function checkMayGuess(world: World, account: string, address: string): void {
  const seconds = world.guesses.waitSeconds(account, address);
  if (seconds === 0) return;
  const wait = seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
  const sentence = `密码错误次数过多，请 ${wait}后再试`;
  throw new Refusal("RATE_LIMITED", sentence, undefined, seconds);
}

/** The token by which it is asked ends at once; others of the same person go on. */
export const logOut: UseCase<typeof api.session.logout> = (world, _input, { tokenDigest }) =>
  world.transaction(() => {
    world.db.delete(sessions).where(eq(sessions.tokenDigest, tokenDigest)).run();
    return true;
  });

/** What was scanned before signing in. Whatever it is, it never keeps anybody out. */
function visitByScene(world: World, memberId: number, sceneId: string): void {
  const scene = world.db.select().from(scenes).where(eq(scenes.sceneId, sceneId)).get();
  const distributor = scene && findDistributor(world, scene.distributorId);
  if (scene && isExpired(scene, world.clock.now())) {
    rememberAttempt(world, memberId, "code-expired", distributor);
  } else {
    visit(world, memberId, distributor);
  }
}

function findMember(world: World, code: string) {
  return world.db.select().from(members).where(eq(members.loginCode, code)).get();
}

function createMember(world: World, code: string) {
  if (code.startsWith("persona:")) {
    const name = code.slice("persona:".length);
    throw new Refusal(
      "NOT_FOUND",
      `当前场景没有演示身份 ${name}：请重置为有它的场景（POST /__mock/reset，如 showcase），或换一个登录码`,
    );
  }
  return world.db
    .insert(members)
    .values({
      loginCode: code,
      nickname: defaultNickname,
      avatar: "",
      createdAt: world.clock.now(),
    })
    .returning()
    .get();
}

function openSession(world: World, owner: { memberId: number } | { operatorId: number }) {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = world.clock.now() + sessionMs;
  world.db
    .insert(sessions)
    .values({ tokenDigest: tokenDigestOf(token), expiresAt, ...owner })
    .run();
  return { token, expiresat: expiresAt };
}
