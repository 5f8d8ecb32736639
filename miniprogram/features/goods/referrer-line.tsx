import type { OutputOf } from "@distribution/sdk";
import type { client } from "../../data/client";
import { daysLeft } from "../../parts/binding/days-left";
import { openPage } from "../../shell/navigate";
import { Avatar } from "../../ui/avatar";
import { Card } from "../../ui/card";
import { Cell } from "../../ui/cell";

export interface ReferrerLineProps {
  readonly receipt: OutputOf<typeof client.binding.receipt.endpoint> | undefined;
  readonly now: number;
}

/** By whom the buyer came, and that it costs nothing. No word where there is nobody. */
export function ReferrerLine({ receipt, now }: ReferrerLineProps) {
  const { dismembername, expiresat } = receipt ?? {};
  if (dismembername === undefined || expiresat === undefined || expiresat <= now) return null;
  const left = daysLeft(expiresat, now).replace("剩", "还剩");
  return (
    <Card padding="list">
      <Cell
        icon={<Avatar name={dismembername} size="small" />}
        title={`${dismembername} 推荐 · 价格不变`}
        value={left}
        onPress={() => openPage("referrer")}
      />
    </Card>
  );
}
