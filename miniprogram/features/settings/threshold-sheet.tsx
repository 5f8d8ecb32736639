import { type Fen, formatYuan, toFen } from "@distribution/sdk";
import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { shortYuan } from "../../parts/money/short-yuan";
import { checkThreshold } from "../../parts/settings/check-threshold";
import { AmountField } from "../../ui/amount-field";
import { Button } from "../../ui/button";
import { classNames } from "../../ui/class-names";
import { Pressable } from "../../ui/pressable";
import { Sheet } from "../../ui/sheet";
import "./threshold-sheet.css";

export interface ThresholdSheetProps {
  readonly threshold: Fen;
  readonly terms: { readonly minamount: Fen; readonly maxamount: Fen };
  readonly recommended: Fen | undefined;
  readonly onSave: (threshold: Fen) => void;
  readonly onClose: () => void;
}

/** Long enough that who goes on typing is not interrupted. */
const typingPauseMs = 700;
const plain = (amount: Fen) => formatYuan(amount).replace(/,|\.00$/g, "");
const usual = [10_000, 30_000, 50_000].map(toFen);

/** 修改金额: typed, or one of those that many take. */
export function ThresholdSheet(props: ThresholdSheetProps) {
  const { threshold, terms, recommended, onSave, onClose } = props;
  const [text, setText] = useState(plain(threshold));
  const [judged, setJudged] = useState<string>();
  const checked = checkThreshold(text, terms);
  useEffect(() => {
    const timer = setTimeout(() => setJudged(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  const wrong = !checked.ok && (judged === text || !checked.unfinished);
  const save = () => {
    setJudged(text);
    if (checked.ok) onSave(checked.threshold);
  };
  const offers = [
    ...(recommended === undefined ? [] : [{ amount: recommended, word: "推荐 " }]),
    ...usual.filter((amount) => amount !== recommended).map((amount) => ({ amount, word: "" })),
  ].filter(({ amount }) => amount >= terms.minamount && amount <= terms.maxamount);
  return (
    <Sheet
      open
      title="可提现满多少时提"
      onClose={onClose}
      footer={
        <Button block size="large" disabled={wrong} onPress={save}>
          保存
        </Button>
      }
    >
      <AmountField
        label="自动提现阈值"
        value={text}
        focus
        onChange={setText}
        onConfirm={save}
        note={`最低 ${shortYuan(terms.minamount)}，最多两位小数`}
        error={wrong ? checked.sentence : undefined}
      />
      <View className="threshold-sheet__offers">
        {offers.map(({ amount, word }) => {
          const on = checked.ok && checked.threshold === amount;
          return (
            <Pressable
              key={amount}
              className="threshold-sheet__target"
              onPress={() => setText(plain(amount))}
            >
              <View
                className={classNames("threshold-sheet__offer", on && "threshold-sheet__offer--on")}
              >
                {`${word}${shortYuan(amount)}`}
              </View>
            </Pressable>
          );
        })}
      </View>
      {recommended === undefined ? null : (
        <View className="threshold-sheet__why">推荐值：你以往每笔提现的平均金额，取整到 ¥10</View>
      )}
    </Sheet>
  );
}
