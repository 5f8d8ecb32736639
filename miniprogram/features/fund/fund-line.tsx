import type { Fund, WithdrawMethod } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useAmountsHidden } from "../../session/amounts-hidden";
import { pictureAddress } from "../../platform/picture-address";
import { openPage } from "../../shell/navigate";
import { classNames } from "../../ui/class-names";
import { DottedText } from "../../ui/dotted-text";
import { formatFen, stars } from "../../ui/format-fen";
import { Icon, type IconProps } from "../../ui/icon";
import { MoneyText } from "../../ui/money-text";
import { Picture } from "../../ui/picture";
import { Pressable } from "../../ui/pressable";
import { useLargeText } from "../../ui/text-scale";
import { fundWords } from "./fund-words";
import { timeText } from "./time-text";
import "./fund-line.css";

export interface FundLineProps {
  readonly fund: Fund;
  readonly withBalance: boolean;
}

/** One movement; it opens what it came of. */
export function FundLine({ fund, withBalance }: FundLineProps) {
  const { title, cause, urgent } = fundWords(fund);
  const why = [timeText(fund.at), cause].filter(Boolean).join(" · ");
  const large = useLargeText();
  const hidden = useAmountsHidden((state) => state.hidden);
  const balance = hidden ? stars : formatFen(fund.balanceafter).replace("¥", "");
  return (
    <Pressable className="fund-line" pressedClass="fund-line--pressed" onPress={causeOf(fund)}>
      <View className="fund-line__picture">
        <LinePicture fund={fund} />
      </View>
      <View className="fund-line__main">
        <View className="fund-line__row">
          <View className={classNames("fund-line__title", large && "fund-line__whole")}>
            {title}
          </View>
          <MoneyText fen={fund.amount} size="body" sign="always" symbol={false} />
        </View>
        <View className="fund-line__row fund-line__row--second">
          <View className="fund-line__why">
            <View className={classNames("fund-line__cause", large && "fund-line__whole")}>
              {large ? <DottedText>{why}</DottedText> : why}
            </View>
            {urgent ? <View className="fund-line__urgent">{`\u00A0· ${urgent}`}</View> : null}
          </View>
          {withBalance ? <View className="fund-line__balance">{`余 ${balance}`}</View> : null}
        </View>
      </View>
    </Pressable>
  );
}

/** A withdrawal's page tells of both, where an order was taken out of one. */
function causeOf(fund: Fund): (() => Promise<void>) | undefined {
  const { kind, withdrawid, commissionorderid } = fund;
  if (withdrawid !== undefined && (kind === "withdraw" || commissionorderid === undefined)) {
    return () => openPage("withdrawDetail", { withdrawid });
  }
  if (commissionorderid === undefined) return undefined;
  return () => openPage("orderDetail", { commissionorderid });
}

const marks: Record<WithdrawMethod | "unknown", Pick<IconProps, "name" | "tile">> = {
  wechat: { name: "wechat", tile: "wechat" },
  alipay: { name: "alipay", tile: "alipay" },
  bank: { name: "bank", tile: "bank" },
  unknown: { name: "wallet", tile: "neutral" },
};

function LinePicture({ fund: { order, withdrawal, amount, kind } }: { readonly fund: Fund }) {
  if (kind === "withdraw" && withdrawal) {
    const back = { name: "undo", tile: "neutral" } as const;
    return <Icon {...(amount > 0 ? back : marks[withdrawal.withdrawtype])} />;
  }
  if (order) {
    return <Picture size="tiny" src={pictureAddress(order.goodsimage)} label={order.goodsname} />;
  }
  return <Icon name="list" tile="neutral" />;
}
