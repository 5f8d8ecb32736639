import { asc, desc, eq, ne } from "drizzle-orm";
import { withdrawalStatus } from "@distribution/sdk/server";
import { withdrawals } from "../storage/money-tables";
import { distributors, payeeAuthorizations } from "../storage/people-tables";
import { authorizationView } from "../use-cases/withdrawal/payee-authorization";
import type { UseCase, UseCasesOf } from "../use-cases/use-case";
import { withdrawalView } from "../use-cases/views";
import { answerAuthorization } from "./answer-authorization";
import { answerPayout, possibleAnswers } from "./answer-payout";
import type { ControlApi } from "./contract/control-api";

const mostRows = 50;

const payouts: UseCase<ControlApi["wechatPay"]["payouts"]> = (world) => {
  const rows = world.db
    .select({ withdrawal: withdrawals, name: distributors.name })
    .from(withdrawals)
    .innerJoin(distributors, eq(distributors.distributorId, withdrawals.distributorId))
    .where(eq(withdrawals.status, withdrawalStatus.approved))
    .orderBy(desc(withdrawals.withdrawalId))
    .limit(mostRows)
    .all();
  return {
    list: rows.map(({ withdrawal, name }) => ({
      ...withdrawalView(world, withdrawal),
      dismemberid: String(withdrawal.distributorId),
      distributorname: name,
      ...(withdrawal.attention !== null && { attention: withdrawal.attention }),
      closeslate: withdrawal.closesLate,
      answers: [...possibleAnswers(withdrawal)],
    })),
  };
};

const authorizations: UseCase<ControlApi["wechatPay"]["authorizations"]> = (world) => {
  const rows = world.db
    .select({ distributorId: distributors.distributorId, name: distributors.name })
    .from(payeeAuthorizations)
    .innerJoin(distributors, eq(distributors.distributorId, payeeAuthorizations.distributorId))
    .where(ne(payeeAuthorizations.status, "none"))
    .orderBy(asc(ne(payeeAuthorizations.status, "waiting")), asc(distributors.distributorId))
    .limit(mostRows)
    .all();
  return {
    enabled: world.books.rule().payeeAuthorizationEnabled,
    list: rows.map(({ distributorId, name }) => ({
      dismemberid: String(distributorId),
      distributorname: name,
      ...authorizationView(world, distributorId),
    })),
  };
};

/** What WeChat Pay answers, and what waits for its answer. */
export const wechatPayUseCases: UseCasesOf<ControlApi["wechatPay"]> = {
  answerPayout,
  answerAuthorization,
  payouts,
  authorizations,
};
