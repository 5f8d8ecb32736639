import { createClient, type GoodsItem } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import { client } from "../data/client";
import { switchPerson } from "../session/switch-person";
import type { mockPhone } from "./mock-phone";

type Phone = ReturnType<typeof mockPhone>;
type Office = ReturnType<typeof office>;

/** Signed in anew: a world at its beginning knows no former token. */
export const office = () =>
  createClient(officeApi, {
    baseUrl: "http://mock.test",
    signIn: async ({ session }) =>
      (await session.loginByOperator({ account: "operator", password: "operator" })).token,
  });

/** The middle office, which this phone does not see, changes its setting. */
export async function changeSetting(
  phone: Phone,
  setting: Parameters<Office["setting"]["update"]>[0],
): Promise<void> {
  await office().setting.update(setting);
  // Something has moved that the phone did not send.
  await phone.passTime(1_000);
}

/** From here on the customer has the phone, signed in as after an earlier visit. */
export async function beCustomer(phone: Phone): Promise<void> {
  switchPerson("customer");
  phone.signInAs("customer");
  await client.binding.current();
  phone.sent.splice(0);
}

/** One product of each channel that can be bought. */
export async function goodsForSale(): Promise<{
  readonly pdd: GoodsItem & { readonly goodssign: string };
  readonly shop: GoodsItem;
}> {
  const { list } = await client.goods.list({ size: 50 });
  const pdd = list.find(({ ordersource, stock }) => ordersource === "pdd" && stock > 0);
  const shop = list.find(({ ordersource, stock }) => ordersource === "selfsupport" && stock > 0);
  if (!pdd?.goodssign || !shop) throw new Error("The shop has goods of both channels.");
  return { pdd: { ...pdd, goodssign: pdd.goodssign }, shop };
}
