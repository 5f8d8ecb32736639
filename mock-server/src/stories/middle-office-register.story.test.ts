import type { Client } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memberIdOf } from "./sell";
import { openStage, type Stage } from "./testing";

let stage: Stage;
let office: Client<OfficeApi>["distributor"];

const noon = Date.parse("2026-11-22T12:00:00+08:00");

beforeEach(async () => {
  stage = await openStage({ scenario: "newcomer", now: noon });
  office = stage.operator.distributor;
});
afterEach(() => stage.server.close());

const busy = "8123";
const form = { name: "钱多多", phone: "13912340001" };

test("a customer is registered by id, earns from now on, and is nobody's customer any more", async () => {
  const customer = stage.member("persona:customer");
  expect(await customer.binding.bind({ dismemberid: busy })).toBe(true);
  expect(await office.detail({ dismemberid: busy })).toMatchObject({ customercount: 1 });

  const memberid = await memberIdOf(stage, "persona:customer");
  const registered = await office.register({ ...form, memberid, gradeid: "2", superiorid: busy });
  expect(registered).toMatchObject({
    memberid,
    name: "钱多多",
    phone: "13912340001",
    grade: "银牌分销员",
    gradeid: "2",
    status: "normal",
    superiorid: busy,
    superiorname: "林小满",
    totalcommission: 0,
    application: {
      applyid: registered.applyid,
      fields: [
        { key: "name", label: "姓名", value: "钱多多" },
        { key: "phone", label: "手机号", value: "13912340001" },
      ],
    },
  });
  expect(registered.joinedat).toBeGreaterThanOrEqual(noon);
  expect(await customer.distributor.status()).toMatchObject({
    status: "normal",
    dismemberid: registered.dismemberid,
  });
  expect(await customer.binding.current()).toBe("");
  expect(await office.detail({ dismemberid: busy })).toMatchObject({
    customercount: 0,
    subordinatecount: 3,
  });
  const [newest] = (await office.listNormal()).list;
  expect(newest).toMatchObject({ dismemberid: registered.dismemberid, name: "钱多多" });
});

test("a member is found by the phone where no id is given, and has the first grade where none is", async () => {
  const registered = await office.register({ name: "小鹿", phone: "16000004410" });
  expect(registered).toMatchObject({
    memberid: await memberIdOf(stage, "persona:customer"),
    gradeid: "1",
  });
  expect(registered.superiorid).toBeUndefined();
});

test.each([
  { persona: "newcomer", message: "该会员已是分销员（正常）" },
  { persona: "locked", message: "该会员已是分销员（已冻结）" },
  { persona: "auditing", message: "该会员已提交申请，请直接审核" },
])("$persona is registered already", async ({ persona, message }) => {
  const memberid = await memberIdOf(stage, `persona:${persona}`);
  await expect(office.register({ ...form, memberid })).rejects.toMatchObject({
    code: "ALREADY_REGISTERED",
    message,
  });
});

test.each(["rejected", "fired"])("%s comes back as the same distributor", async (persona) => {
  const member = stage.member(`persona:${persona}`);
  const before = await member.distributor.status();
  const memberid = await memberIdOf(stage, `persona:${persona}`);
  const registered = await office.register({ ...form, memberid });
  expect(registered).toMatchObject({
    dismemberid: before.dismemberid,
    status: "normal",
    name: "钱多多",
  });
  expect(registered.applyid).not.toBe(before.applyid);
  expect(registered.reason).toBeUndefined();
  expect(await member.distributor.status()).toEqual({
    appliedat: expect.any(Number),
    decidedat: expect.any(Number),
    status: "normal",
    dismemberid: before.dismemberid,
    applyid: registered.applyid,
  });
  const [newest] = (await office.listNormal()).list;
  expect(newest).toMatchObject({
    dismemberid: before.dismemberid,
    createdat: registered.createdat,
  });
  expect(registered.createdat).toBeGreaterThanOrEqual(noon);
});

test("somebody unknown is not found, by phone or by id", async () => {
  await expect(office.register(form)).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining("没有使用这个手机号的会员"),
  });
  await expect(office.register({ ...form, memberid: "999999" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: "会员不存在",
  });
});

test.each([
  { fault: "an unknown superior", given: { superiorid: "999999" }, code: "NOT_FOUND" },
  { fault: "a locked superior", given: { superiorid: "8128" }, field: "superiorid" },
  { fault: "oneself as superior", given: { superiorid: "8129" }, field: "superiorid" },
  { fault: "an unknown grade", given: { gradeid: "9" }, field: "gradeid" },
])("$fault is refused, and nobody is registered", async ({ given, code, field }) => {
  const fired = await memberIdOf(stage, "persona:fired");
  await expect(office.register({ ...form, memberid: fired, ...given })).rejects.toMatchObject(
    field === undefined
      ? { code }
      : { code: "VALIDATION_FAILED", details: { fields: [{ field }] } },
  );
  expect(await office.detail({ dismemberid: "8129" })).toMatchObject({
    status: "fire",
    name: "何俊杰",
  });
});

test("name, phone and grade are edited, each on its own", async () => {
  await office.update({ dismemberid: busy, name: "林大满" });
  await office.update({ dismemberid: busy, phone: "13912340002" });
  const updated = await office.update({ dismemberid: busy, gradeid: "1" });
  expect(updated).toMatchObject({
    name: "林大满",
    phone: "13912340002",
    gradeid: "1",
    grade: "普通分销员",
  });
  expect(await office.detail({ dismemberid: busy })).toEqual(updated);
  expect(await stage.member("persona:busy-distributor").distributor.detail()).toMatchObject({
    name: "林大满",
    phone: "139****0002",
    grade: "普通分销员",
  });
  await expect(office.update({ dismemberid: busy, gradeid: "9" })).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    message: "没有这个等级",
    details: { fields: [{ field: "gradeid", message: "没有这个等级" }] },
  });
  await expect(office.update({ dismemberid: "1", name: "无人" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
