import {
  maskAccount,
  checkAccount,
  cleanAccount,
  withdrawalStatus,
  type api,
  type Fen,
  type InputOf,
  type Masked,
  type WithdrawMethod,
} from "@distribution/sdk/server";
import { lock } from "../../domain/commission";
import { walletAccount } from "../../domain/mask";
import { Refusal } from "../../domain/refusal";
import { methodTerms } from "../../domain/rule";
import {
  allocate,
  applicationAmount,
  expectedAt,
  feeFen,
  lockMovement,
} from "../../domain/withdrawal";
import { appendEvent } from "../../outbox/append-event";
import { untouchedWithdrawal, type WithdrawalRow } from "../../storage/rows";
import type { World } from "../../storage/world";
import { applicantOf } from "./applicant-of";
import { lastAccount } from "./last-account";
import { addWithdrawalStep } from "./move-withdrawal";
import type { UseCase } from "../use-case";
import { withdrawalView } from "../views";

type Application = InputOf<typeof api.withdrawal.apply>;

export const applyWithdrawal: UseCase<typeof api.withdrawal.apply> = (world, asked, caller) =>
  world.transaction(() => {
    const { distributorId } = caller;
    const input = withCleanAccount(asked);
    const earlier = world.books.findByRequest(distributorId, input.requestid);
    if (earlier) return withdrawalView(world, sameRequest(world, earlier, input));
    const last =
      asked.account === undefined
        ? lastAccount(world, distributorId, input.withdrawtype)
        : undefined;
    const check = checkAccount(asked.withdrawtype, asked.account, last !== undefined);
    if (!check.ok) {
      throw new Refusal("VALIDATION_FAILED", check.sentence, {
        fields: [{ field: "account", message: check.sentence }],
      });
    }
    const distributor = world.books.distributor(distributorId);
    const applicant = applicantOf(world, distributor);
    const amount = applicationAmount(
      world.books.rule(),
      applicant,
      input.withdrawtype,
      input.amount,
    );
    const withdrawal = createWithdrawal(world, distributorId, amount, {
      requestId: input.requestid,
      askedFen: input.amount ?? null,
      method: input.withdrawtype,
      ...(last ?? {
        account: maskedAccount(input.withdrawtype, input.account),
        accountDigest: accountDigest(world, input),
      }),
      source: "manual",
    });
    return withdrawalView(world, withdrawal);
  });

/** The account as the contract's rule keeps it; a method that needs none has none. */
function withCleanAccount(asked: Application): Application {
  const account = cleanAccount(asked.withdrawtype, asked.account ?? "");
  return { ...asked, account: account === "" ? undefined : account };
}

/** A request sent twice is answered with its record; another request under its id is refused. */
function sameRequest(world: World, earlier: WithdrawalRow, input: Application): WithdrawalRow {
  const same =
    earlier.askedFen === (input.amount ?? null) &&
    earlier.method === input.withdrawtype &&
    // Left out it means the last one, which is by now that of the earlier request.
    (!input.account || earlier.accountDigest === accountDigest(world, input));
  if (!same) throw new Refusal("IDEMPOTENCY_MISMATCH");
  return earlier;
}

/** Accounts are sensitive: the mock server pays nobody, so it keeps only what it will show. */
function maskedAccount(method: WithdrawMethod, account: string | undefined): Masked {
  return method === "wechat" ? walletAccount : maskAccount(account ?? "");
}

function accountDigest(world: World, { account }: Application): string | null {
  return account === undefined ? null : world.books.accountDigest(account);
}

/** Locks `amount` of the settled commissions, oldest first, in a new withdrawal. Call it inside a transaction. */
export function createWithdrawal(
  world: World,
  distributorId: number,
  amount: Fen,
  application: Pick<
    WithdrawalRow,
    "requestId" | "askedFen" | "method" | "account" | "accountDigest" | "source"
  >,
): WithdrawalRow {
  const { minFen, feeRate, expectedDays } = methodTerms(world.books.rule(), application.method);
  const now = world.clock.now();
  const withdrawal = world.books.insertWithdrawal({
    ...application,
    distributorId,
    amountFen: amount,
    feeFen: feeFen(amount, feeRate),
    feeRate,
    status: withdrawalStatus.review,
    ...untouchedWithdrawal,
    isRest: amount < minFen,
    createdAt: now,
    expectedAt: expectedAt(now, { expectedDays }),
  });
  const { withdrawalId } = withdrawal;
  const settled = world.books.settledCommissions(distributorId);
  for (const { commission, amountFen } of allocate(settled, amount)) {
    world.books.insertAllocation(withdrawalId, commission.commissionId, amountFen);
    world.books.saveCommission(lock(commission, amountFen));
  }
  world.books.book(distributorId, lockMovement(amount), { withdrawalId });
  addWithdrawalStep(world, withdrawalId, withdrawalStatus.review);
  appendEvent(world, "DISTRIBUTION_WITHDRAW_APPLY", withdrawalId);
  return withdrawal;
}
