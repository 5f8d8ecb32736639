import * as v from "valibot";
import { memberApi } from "../contract/member/member-api";
import { officeApi } from "../contract/office/office-api";
import { applicationForm, ownDistributor } from "./own-application";
import { ownWithdrawalId, smallestWithdrawal } from "./own-withdrawal";
import { NotAsked, type Known, type WriteSteps } from "./write-step";

const { distributor, goods, settings, withdrawal } = memberApi;
const { commissionSku, setting } = officeApi;

const reason = "接口核对";

/** Of a product that has no special rates yet: those that its grades have anyway, so that nobody earns otherwise. */
async function ownSpecialGoods(known: Known) {
  const { list } = await known.read(
    commissionSku.selectableGoods,
    { pageindex: 1, pagesize: 1 },
    "operator",
  );
  const [product] = list;
  if (product === undefined || product.ordersource === "unknown")
    throw new NotAsked("no product is there to be given special rates");
  const { grades } = known.reply(setting.detail).distributionrulesetting;
  const rates = grades.map(({ gradeid, traderate, subrate }) => ({ gradeid, traderate, subrate }));
  return { ordersource: product.ordersource, goodsid: product.goodsid, grades: rates };
}

/** What is asked for again right after it was read: nothing changes but the moment of the last change. */
const sameSettings = v.object(v.omit(settings.save.input, ["email"]).entries);

async function pddGoodsSign(known: Known): Promise<string> {
  const request = { lastqueryid: "0", size: 1, ordersource: "pdd" } as const;
  const [product] = (await known.read(goods.list, request, "member")).list;
  if (product?.goodssign === undefined) throw new NotAsked("no product of PDD is there");
  return product.goodssign;
}

function isAuthorizationOpen(known: Known): boolean {
  const { status } = known.reply(withdrawal.authorization);
  return status === "none" || status === "revoked";
}

function given(value: string | undefined, flags: string): string {
  if (value === undefined) throw new NotAsked(`needs ${flags}`);
  return value;
}

/**
 * What is written, in this order. Each step works on what an earlier one made or on what was read just
 * before, so that the backend ends as it began, as far as the contract has a way back.
 */
export const writeSteps: WriteSteps = {
  "settings.save": {
    by: "member",
    does: "saves the member's settings as they are",
    request: (known) => v.parse(sameSettings, known.reply(settings.detail)),
  },
  "settings.subscribe": {
    never: "it counts what a person allows in WeChat's dialog, and nothing takes that back",
  },
  "recruit.phone": {
    by: "member",
    does: "spends the code of WeChat's phone button",
    request: (known) => ({ code: given(known.given.phoneCode, "--phone-code") }),
  },
  "recruit.invitation": {
    by: "member",
    does: "makes an invitation's code, which expires by itself",
    request: () => ({}),
  },
  "binding.bind": {
    by: "member",
    does: "opens the member's own link, which binds nobody and stands in the receipt",
    request: (known) => ({ dismemberid: known.reply(distributor.detail).dismemberid }),
  },
  "goods.pddUrl": {
    by: "member",
    does: "makes a link to a product of PDD",
    request: async (known) => ({
      dismemberid: known.reply(distributor.detail).dismemberid,
      goodssign: await pddGoodsSign(known),
    }),
  },

  "withdrawal.apply": {
    by: "member",
    does: "applies for the smallest withdrawal there is; a backend without a review would pay it",
    undoneBy: ["withdrawal.cancel", "office.withdrawal.reject"],
    request: smallestWithdrawal,
  },
  "withdrawal.cancel": {
    by: "member",
    does: "cancels that withdrawal: the money is where it was",
    request: async (known) => ({ withdrawid: await ownWithdrawalId(known) }),
  },
  "office.withdrawal.reject": {
    by: "operator",
    does: "rejects a second one like it, or the first where it was not cancelled, which counts among the member's of today, and tells her",
    request: async (known) => {
      known.needs("member");
      // The documents know no cancelling by its owner: what was not cancelled is the one to reject.
      if (!known.answered(withdrawal.cancel))
        return { withdrawid: await ownWithdrawalId(known), reason };
      // One that cannot be found in its reply would stay.
      known.reply(withdrawal.apply);
      const { withdrawid } = await known.write(
        withdrawal.apply,
        smallestWithdrawal(known),
        "member",
      );
      return { withdrawid, reason };
    },
  },
  "office.withdrawal.approve": { never: "it pays, and nothing takes that back" },
  "office.withdrawal.complete": {
    never: "it says that money was paid, and nothing takes that back",
  },
  "withdrawal.confirm": { never: "it wants an approved withdrawal, and what is approved is paid" },
  "withdrawal.authorize": {
    by: "member",
    does: "opens the page for 免确认收款授权, which nobody agrees to",
    undoneBy: ["withdrawal.revoke"],
    request: (known) => {
      if (isAuthorizationOpen(known)) return {};
      throw new NotAsked("not offered, or asked for already: only the member can ask anew");
    },
  },
  "withdrawal.revoke": {
    by: "member",
    does: "closes that page",
    request: (known) => {
      known.sent(withdrawal.authorize);
      return {};
    },
  },

  "recruit.apply": {
    by: "applicant",
    does: "applies to become a distributor, by the member's invitation",
    undoneBy: ["office.distributor.fire"],
    request: applicationForm,
  },
  "office.distributor.reject": {
    by: "operator",
    does: "rejects that application",
    request: async (known) => {
      const { dismemberid } = await ownDistributor(known, "audit");
      return { dismemberid, reason };
    },
  },
  "office.distributor.register": {
    by: "operator",
    does: "registers the applicant all the same; she is nobody's customer from then on",
    request: async (known) => {
      const { memberid, name, phone } = await ownDistributor(known, "reject");
      return { memberid, name, phone };
    },
  },
  "office.distributor.update": {
    by: "operator",
    does: "saves her name, phone and grade as they are",
    request: async (known) => {
      const { dismemberid, name, phone, gradeid } = await ownDistributor(known, "normal");
      return { dismemberid, name, phone, gradeid };
    },
  },
  "office.distributor.lock": {
    by: "operator",
    does: "freezes her",
    undoneBy: ["office.distributor.normal"],
    request: async (known) => {
      const { dismemberid } = await ownDistributor(known, "normal");
      return { dismemberid, reason };
    },
  },
  "office.distributor.normal": {
    by: "operator",
    does: "unfreezes her",
    request: async (known) => {
      const { dismemberid } = await ownDistributor(known, "lock");
      return { dismemberid };
    },
  },
  "office.distributor.unbind": {
    by: "operator",
    does: "ends her tie to the member who invited her",
    request: async (known) => {
      const { dismemberid } = await ownDistributor(known, "normal", "lock");
      return { dismemberid };
    },
  },
  "office.distributor.fire": {
    by: "operator",
    does: "fires her (清退): so she stays, and may apply again",
    request: async (known) => {
      const { dismemberid } = await ownDistributor(known, "normal", "lock");
      return { dismemberid, reason, settlement: "keep" };
    },
  },

  "office.commissionSku.save": {
    by: "operator",
    does: "gives a product special rates: those that it has anyway",
    undoneBy: ["office.commissionSku.remove"],
    request: ownSpecialGoods,
  },
  "office.commissionSku.update": {
    by: "operator",
    does: "changes them to the same",
    request: (known) => {
      const { goodsid, grades } = known.sent(commissionSku.save);
      return { goodsid, grades };
    },
  },
  "office.commissionSku.remove": {
    by: "operator",
    does: "removes them",
    request: (known) => ({ goodsid: known.sent(commissionSku.save).goodsid }),
  },
  "office.setting.update": {
    by: "operator",
    does: "saves the rules as they are, by the version that was read",
    request: (known) => v.parse(setting.update.input, known.reply(setting.detail)),
  },
  "office.setting.save": {
    by: "operator",
    does: "saves them once more, whole",
    request: async (known) =>
      v.parse(setting.save.input, await known.read(setting.detail, {}, "operator")),
  },

  "session.loginByMiniapp": {
    by: "nobody",
    does: "spends the code of wx.login",
    request: (known) => ({ code: given(known.given.loginCode, "--login-code") }),
  },
  "office.session.loginByOperator": {
    by: "nobody",
    does: "logs the operator in",
    request: ({ given: { operatorAccount, operatorPassword } }) => ({
      account: given(operatorAccount, "--operator-account"),
      password: given(operatorPassword, "DISTRIBUTION_OPERATOR_PASSWORD"),
    }),
  },
  "session.logout": {
    by: "signedin",
    does: "ends the session of one of these log-ins",
    request: () => ({}),
  },
};
