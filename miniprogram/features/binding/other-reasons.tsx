import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";
import { Icon } from "../../ui/icon";
import type { NotBoundVisit } from "./last-visit";

const groups = [
  {
    reasons: ["own-link"],
    icon: "link",
    title: "打开的是自己的分享",
    note: "自己的分享不会绑定自己",
  },
  {
    reasons: ["visitor-is-distributor"],
    icon: "people",
    title: "你已经是分销员",
    note: "分销员之间不互相绑定",
  },
  {
    reasons: ["distributor-locked", "distributor-fired", "distributor-unknown"],
    icon: "info",
    title: "对方已冻结、已清退或不存在",
    note: "商品仍可购买",
  },
  { reasons: ["code-expired"], icon: "clock", title: "码已过期", note: "可以向对方要新的" },
] as const;

/** What else keeps a visit from binding, so that nobody has to try. */
export function OtherReasons({ but }: { readonly but: NotBoundVisit["reason"] }) {
  const others = groups.filter(({ reasons }) => !reasons.some((reason) => reason === but));
  return (
    <Card title="还有哪些情况不会绑定" padding="list">
      {others.map(({ icon, title, note }) => (
        <Cell key={title} icon={<Icon name={icon} tile="neutral" />} title={title} note={note} />
      ))}
    </Card>
  );
}
