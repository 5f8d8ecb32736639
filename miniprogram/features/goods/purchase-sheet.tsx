import type { GoodsDetail } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useState } from "react";
import { putOnClipboard } from "../../platform/clipboard";
import { Button } from "../../ui/button";
import { Sheet } from "../../ui/sheet";
import { type Trouble, troubleWords } from "./buying";
import { GoodsLine } from "./goods-line";
import { LinkBox } from "./link-box";
import type { usePurchase } from "./use-purchase";
import "./purchase-sheet.css";

export interface PurchaseSheetProps {
  readonly goods: GoodsDetail;
  readonly purchase: ReturnType<typeof usePurchase>;
}

/** What can still be done where the shop did not open. */
export function PurchaseSheet({ goods, purchase }: PurchaseSheetProps) {
  const { trouble } = purchase;
  if (!trouble) return null;
  return <Trouble key={trouble.kind} goods={goods} purchase={purchase} trouble={trouble} />;
}

function Trouble({ goods, purchase, trouble }: PurchaseSheetProps & { readonly trouble: Trouble }) {
  const [refused, setRefused] = useState(false);
  const { title, note } = troubleWords(trouble);
  const link = "link" in trouble ? trouble.link : undefined;
  return (
    <Sheet
      open
      title={title}
      onClose={purchase.close}
      footer={
        <Ways
          trouble={trouble}
          purchase={purchase}
          onCopy={async (address) => setRefused(!(await putOnClipboard(address)))}
        />
      }
    >
      <View className="purchase-sheet">
        <View className="purchase-sheet__note">
          {refused ? "没有复制成功。长按下面的链接自己复制，再打开拼多多 App。" : note}
        </View>
        {link === undefined ? null : <LinkBox link={link} />}
        <GoodsLine goods={goods} />
      </View>
    </Sheet>
  );
}

interface WaysProps {
  readonly trouble: Trouble;
  readonly purchase: PurchaseSheetProps["purchase"];
  readonly onCopy: (link: string) => Promise<void>;
}

/** The next thing to do is the solid one: what was only cancelled is tried again, what failed is copied. */
function Ways({ trouble, purchase, onCopy }: WaysProps) {
  if (trouble.kind === "shop-in-wechat") {
    return (
      <Button block size="large" onPress={purchase.close}>
        知道了
      </Button>
    );
  }
  const copyFirst = trouble.kind === "failed";
  const again = (
    <Button
      block
      size="large"
      kind={copyFirst ? "text" : "primary"}
      loading={purchase.isOpening}
      onPress={purchase.buy}
    >
      再试一次
    </Button>
  );
  if (!("link" in trouble)) return again;
  const copy = (
    <Button
      block
      size="large"
      kind={copyFirst ? "primary" : "text"}
      onPress={() => onCopy(trouble.link)}
    >
      复制短链接
    </Button>
  );
  return (
    <View className="purchase-sheet__ways">
      {copyFirst ? copy : again}
      {copyFirst ? again : copy}
    </View>
  );
}
