import type { InputOf } from "@distribution/sdk/server";
import { agreed, declined } from "../domain/payee-authorization";
import { Refusal } from "../domain/refusal";
import {
  authorisationOf,
  authorizationView,
  saveAuthorisation,
} from "../use-cases/withdrawal/payee-authorization";
import type { UseCase } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

type Answer = InputOf<ControlApi["wechatPay"]["answerAuthorization"]>["result"];

/** What each answer leaves behind: said again it changes nothing. */
const ends: Record<Answer, readonly string[]> = {
  agree: ["active"],
  refuse: ["none", "revoked"],
  expire: ["none", "revoked"],
};

/** The payee answers on WeChat's page of 免确认收款授权, or leaves it until it lapses. */
export const answerAuthorization: UseCase<ControlApi["wechatPay"]["answerAuthorization"]> = (
  world,
  input,
) =>
  world.transaction(() => {
    const { distributorId } = world.books.distributor(Number(input.dismemberid));
    const kept = authorisationOf(world, distributorId);
    if (kept.status === "waiting") {
      const answer = input.result === "agree" ? agreed(kept, world.clock.now()) : declined(kept);
      saveAuthorisation(world, distributorId, answer);
    } else if (!ends[input.result].includes(kept.status)) {
      throw new Refusal("STATE_CONFLICT", "没有待同意的免确认收款授权");
    }
    return authorizationView(world, distributorId);
  });
