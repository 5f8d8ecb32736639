import type { OutsideWorld } from "./outside-world";

/** Whose phone it is where nobody else is named. */
export const me = "busy-distributor";
export const hourMs = 3_600_000;
export const mismatch = "收款账号与实名信息不一致";

/** Her newest withdrawal by this way; in review by Alipay, waiting for her by WeChat. */
export async function openWithdrawal(
  { member }: OutsideWorld,
  by: "alipay" | "wechat",
): Promise<string> {
  const { list } = await member(me).withdrawal.list({});
  const found = list.find(({ withdrawtype }) => withdrawtype === by);
  if (!found) throw new Error(`No withdrawal by ${by}`);
  return found.withdrawid;
}

/** The one in review is refused. */
export async function refused(world: OutsideWorld, reason?: string): Promise<string> {
  const withdrawid = await openWithdrawal(world, "alipay");
  await world.office.withdrawal.reject({ withdrawid, ...(reason !== undefined && { reason }) });
  return withdrawid;
}
