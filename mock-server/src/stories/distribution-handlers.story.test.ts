import { eq } from "drizzle-orm";
import {
  maskAccount,
  toBasisPoints,
  toFen,
  withdrawalStatus,
  type WithdrawalStatus,
} from "@distribution/sdk/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dayMs } from "../domain/shanghai-time";
import { appendEvent } from "../outbox/append-event";
import { withdrawals } from "../storage/money-tables";
import { applications, distributors, members } from "../storage/people-tables";
import { untouchedWithdrawal } from "../storage/rows";
import { noon, openOutboxStage, type OutboxStage } from "./outbox-stage";

/* Every message as the documents show it, word for word. */

let stage: OutboxStage;
let distributorId: number;
let memberId: number;

beforeEach(async () => {
  stage = await openOutboxStage();
  const detail = await stage.member("persona:newcomer").distributor.detail();
  distributorId = Number(detail.dismemberid);
  ({ memberId } = stage.world.books.distributor(distributorId));
});
afterEach(() => stage.close());

/** A withdrawal as it stands in the books, without the money: the handlers only read it. */
function withdrawalOf(
  amountFen: number,
  status: WithdrawalStatus,
  rest: { failMessage?: string; createdAt?: number } = {},
): number {
  const { withdrawalId } = stage.world.books.insertWithdrawal({
    distributorId,
    requestId: `${Math.round(performance.now() * 1e6)}`,
    askedFen: null,
    amountFen: toFen(amountFen),
    feeFen: toFen(0),
    feeRate: toBasisPoints(0),
    method: "alipay",
    account: maskAccount("13812342046"),
    accountDigest: null,
    status,
    ...untouchedWithdrawal,
    failMessage: rest.failMessage ?? null,
    source: "manual",
    createdAt: rest.createdAt ?? noon,
    expectedAt: noon,
  });
  return withdrawalId;
}

const forgetPhone = () => {
  stage.world.db.update(members).set({ phone: null }).where(eq(members.memberId, memberId)).run();
  stage.world.db.update(distributors).set({ phone: "" }).run();
  stage.world.db.update(applications).set({ fields: {} }).run();
};

test("an application is told to the auditors", async () => {
  const apply = (applyId: number, fields: Record<string, string>) => {
    stage.world.db
      .insert(applications)
      .values({
        applyId,
        distributorId,
        fields,
        createdAt: Date.parse("2026-11-02T09:05:07+08:00"),
      })
      .run();
    appendEvent(stage.world, "DISTRIBUTION_APPLY", applyId);
  };
  apply(9001, { name: "陈一帆", remark: "我有 12 个微信群" });
  apply(9002, { name: "陈一帆", remark: "" });
  await stage.deliver();
  const text =
    "### 新分销商申请\n" +
    "- **申请人**: 一帆风顺\n" +
    "- **手机号**: 16000003308\n" +
    "- **申请时间**: 2026-11-02 09:05:07\n" +
    "- **申请理由**: 我有 12 个微信群\n\n" +
    "请及时审核!";
  const markdown = { title: "分销商申请", text };
  expect(await stage.sunk("dingtalk")).toEqual([
    { path: "", body: { msgtype: "markdown", markdown } },
    {
      path: "",
      body: {
        msgtype: "markdown",
        markdown: { ...markdown, text: text.replace("我有 12 个微信群", "无") },
      },
    },
  ]);
});

test("a new distributor gets a text message, and is created in the CRM", async () => {
  appendEvent(stage.world, "DISTRIBUTION_AUDIT_PASS", distributorId);
  const [event] = await stage.outbox();
  await stage.deliver();
  expect(await stage.sunk()).toEqual(
    expect.arrayContaining([
      {
        path: "/send",
        body: {
          phone: "16000003308",
          template: "distribution_audit_pass",
          params: { nickname: "一帆风顺" },
        },
      },
      {
        path: "/distributor/create",
        body: {
          externalId: `miseb_dist_${distributorId}`,
          userId: `miseb_${memberId}`,
          name: "一帆风顺",
          phone: "16000003308",
          level: 1,
          status: "active",
          approveTime: expect.stringMatching(/^2026-11-22 12:0\d:\d\d$/) as string,
        },
      },
    ]),
  );
  expect(event?.deliveries.map(({ receiver }) => receiver)).toEqual([
    "handler:audit-pass-sms",
    "handler:audit-pass-crm",
  ]);
});

test("without a phone nobody is texted, and nothing else is left out", async () => {
  forgetPhone();
  appendEvent(stage.world, "DISTRIBUTION_AUDIT_PASS", distributorId);
  appendEvent(
    stage.world,
    "DISTRIBUTION_WITHDRAW_SUCCESS",
    withdrawalOf(100, withdrawalStatus.paid),
  );
  appendEvent(
    stage.world,
    "DISTRIBUTION_WITHDRAW_FAIL",
    withdrawalOf(100, withdrawalStatus.rejected),
  );
  await stage.deliver();
  expect(await stage.sunk("sms")).toEqual([]);
  expect(await stage.sunk("crm")).toHaveLength(1);
  expect(await stage.sunk("finance")).toHaveLength(1);
});

test("an application over ¥1000 is told at once, one of exactly ¥1000 is not", async () => {
  for (const amount of [100_000, 100_001]) {
    appendEvent(
      stage.world,
      "DISTRIBUTION_WITHDRAW_APPLY",
      withdrawalOf(amount, withdrawalStatus.review),
    );
  }
  await stage.deliver();
  const content =
    "【大额提现申请】\n" +
    "用户:一帆风顺\n" +
    "手机:16000003308\n" +
    "提现金额:¥1000.01\n" +
    "提现方式:支付宝\n" +
    "请及时审核!";
  expect(await stage.sunk("dingtalk")).toEqual([
    { path: "", body: { msgtype: "text", text: { content } } },
  ]);
});

test("a pay-out is texted to its owner and told to finance", async () => {
  const withdrawalId = withdrawalOf(128_640, withdrawalStatus.paid);
  appendEvent(stage.world, "DISTRIBUTION_WITHDRAW_SUCCESS", withdrawalId);
  await stage.deliver();
  expect(await stage.sunk("sms")).toEqual([
    {
      path: "/send",
      body: {
        phone: "16000003308",
        template: "withdraw_success",
        params: { amount: "1286.40", withdrawType: "支付宝" },
      },
    },
  ]);
  expect(await stage.sunk("finance")).toEqual([
    {
      path: "/payout/create",
      body: {
        type: "commission_withdraw",
        orderId: `WD${withdrawalId}`,
        userId: memberId,
        amount: 1286.4,
        payoutType: "alipay",
        accountInfo: "138****2046",
        time: expect.stringMatching(/^2026-11-22 12:0\d:\d\d$/) as string,
      },
    },
  ]);
});

test("a failure is texted with its reason, or with the usual one", async () => {
  const fail = (failMessage?: string) =>
    appendEvent(
      stage.world,
      "DISTRIBUTION_WITHDRAW_FAIL",
      withdrawalOf(5_050, withdrawalStatus.rejected, failMessage ? { failMessage } : {}),
    );
  fail("实名不一致");
  fail();
  await stage.deliver();
  const message = (reason: string) => ({
    path: "/send",
    body: { phone: "16000003308", template: "withdraw_fail", params: { amount: "50.50", reason } },
  });
  expect(await stage.sunk("sms")).toEqual([message("实名不一致"), message("审核未通过")]);
  expect(await stage.sunk("dingtalk")).toEqual([]);
});

test("three failures within thirty days are worth a look, older ones are forgotten", async () => {
  const fail = (createdAt: number) =>
    appendEvent(
      stage.world,
      "DISTRIBUTION_WITHDRAW_FAIL",
      withdrawalOf(5_000, withdrawalStatus.rejected, { createdAt }),
    );
  withdrawalOf(5_000, withdrawalStatus.rejected, { createdAt: noon - 30 * dayMs });
  withdrawalOf(5_000, withdrawalStatus.paid);
  fail(noon);
  await stage.deliver();
  fail(noon);
  await stage.deliver();
  expect(await stage.sunk("dingtalk")).toEqual([]);
  fail(noon);
  await stage.deliver();
  const content =
    "【提现异常告警】\n" +
    "用户:一帆风顺\n" +
    "手机:16000003308\n" +
    "30天内提现失败次数:3\n" +
    "请关注账户状态!";
  expect(await stage.sunk("dingtalk")).toEqual([
    { path: "", body: { msgtype: "text", text: { content } } },
  ]);
});

test("it is decided when it is delivered: a failure that came to light meanwhile counts", async () => {
  vi.stubEnv("SMS_API_URL", stage.receiver.url);
  stage.receiver.answer = () => ({ status: 500 });
  const withdrawalId = withdrawalOf(5_000, withdrawalStatus.rejected);
  appendEvent(stage.world, "DISTRIBUTION_WITHDRAW_FAIL", withdrawalId);
  await stage.deliver();
  stage.world.db
    .update(withdrawals)
    .set({ failMessage: "账户异常" })
    .where(eq(withdrawals.withdrawalId, withdrawalId))
    .run();
  stage.receiver.answer = () => ({ status: 200 });
  await stage.pass(5_000);
  await stage.deliver();
  const reasons = stage.receiver.received.map(
    ({ body }) => (JSON.parse(body) as { params: { reason: string } }).params.reason,
  );
  expect(reasons).toEqual(["审核未通过", "账户异常"]);
});

test("real addresses are called with their tokens, and one that fails stops no other", async () => {
  vi.stubEnv("SMS_API_URL", `${stage.receiver.url}/sms/`);
  vi.stubEnv("FINANCE_API_URL", `${stage.receiver.url}/finance`);
  vi.stubEnv("FINANCE_API_KEY", "finance-key");
  vi.stubEnv("DINGTALK_WEBHOOK", `${stage.receiver.url}/robot/send?access_token=t`);
  stage.receiver.answer = ({ path }) => ({ status: path.startsWith("/finance") ? 500 : 200 });
  appendEvent(
    stage.world,
    "DISTRIBUTION_WITHDRAW_SUCCESS",
    withdrawalOf(5_000, withdrawalStatus.paid),
  );
  appendEvent(
    stage.world,
    "DISTRIBUTION_WITHDRAW_APPLY",
    withdrawalOf(500_000, withdrawalStatus.review),
  );
  await stage.deliver();
  const event = async () =>
    (await stage.outbox()).find(({ eventkey }) => eventkey === "DISTRIBUTION_WITHDRAW_SUCCESS");
  expect((await event())?.deliveries).toMatchObject([
    { receiver: "handler:withdraw-success-sms", status: "delivered" },
    { receiver: "handler:withdraw-success-finance", status: "pending", lasterror: "HTTP 500" },
    { receiver: "handler:withdraw-log", status: "delivered" },
  ]);
  expect(await stage.sunk()).toEqual([]);

  stage.receiver.answer = () => ({ status: 200 });
  await stage.pass(5_000);
  await stage.deliver();
  expect((await event())?.deliveries.every(({ status }) => status === "delivered")).toBe(true);
  const paths = stage.receiver.received.map(({ path }) => path).toSorted();
  expect(paths).toEqual([
    "/finance/payout/create",
    "/finance/payout/create",
    "/robot/send?access_token=t",
    "/sms/send",
  ]);
  for (const { path, headers } of stage.receiver.received) {
    expect(headers["content-type"]).toBe("application/json");
    expect(headers.authorization).toBe(
      path.startsWith("/finance") ? "Bearer finance-key" : undefined,
    );
  }
});
