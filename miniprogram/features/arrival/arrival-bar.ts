import type { Receipt, ToldVisit } from "../../data/tell-visits";
import { keptReferrer, notBoundWords, untilText } from "../../parts/binding/binding-words";
import type { DropBar } from "../../shell/drop-bar";

type Words = Omit<DropBar, "onPress">;

/** What the one who came is told at once; nothing where nothing has changed, or nobody was meant. */
export function arrivalBar(
  told: Omit<ToldVisit, "visit" | "bound"> & Partial<Pick<ToldVisit, "bound">>,
  now: number,
): Words | undefined {
  if (told.refused === "unknown") return undefined;
  if (told.refused === "expired") return asBar("code-expired");
  if (!told.receipt && told.bound)
    return { icon: "people", title: "已绑定分享人", note: "价格不变", more: "查看" };
  const { lastattempt: attempt, ...binding } = told.receipt ?? {};
  if (!attempt) return undefined;
  switch (attempt.reason) {
    case "already-bound":
      return undefined;
    case "bound":
      return boundBar(binding, now);
    case "bound-to-another":
      return keptBar(binding, now);
    default:
      return asBar(attempt.reason);
  }
}

function asBar(reason: keyof typeof notBoundWords): Words {
  const { title, note } = notBoundWords[reason];
  return { icon: "info", title, note, more: "原因" };
}

function keptBar({ dismembername, expiresat }: Receipt, now: number): Words {
  // Its binding may have ended between the visit and the question.
  const note =
    dismembername === undefined || expiresat === undefined
      ? "再打开一次对方的分享就会绑定"
      : `你的推荐人仍是 ${dismembername}，到 ${untilText(expiresat, now)}`;
  return { icon: "info", title: keptReferrer.title, note, more: "原因" };
}

function boundBar({ dismembername, expiresat }: Receipt, now: number): Words | undefined {
  if (dismembername === undefined || expiresat === undefined) return undefined;
  return {
    name: dismembername,
    title: `${dismembername} 成为你的推荐人`,
    note: `${untilText(expiresat, now)}前有效 · 价格不变`,
    more: "查看",
  };
}
