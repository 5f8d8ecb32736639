import { formatYuan, parseYuan, toFen } from "@distribution/sdk";
import { Input, InputNumber } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { Act } from "../../parts/act";
import type { OrderDetail } from "./life-cycle";

/** A part of an order comes back: its commission shrinks to the rate of what remains. */
export function RefundPart(props: { readonly order: OrderDetail; readonly isFailed: boolean }) {
  const { order, isFailed } = props;
  const refund = useCommand(control.channel.refundOrder);
  const left = toFen(order.orderamount - order.refundedamount);
  const piecesLeft = order.quantity - order.refundedquantity;
  const [typed, setTyped] = useState("");
  const [pieces, setPieces] = useState(0);
  const amount = parseYuan(typed);
  const problem = !amount.ok
    ? "退款金额应为数字，最多两位小数，如 12.50"
    : amount.amount > left
      ? `最多还可退 ¥${formatYuan(left)}`
      : undefined;
  return (
    <Act
      label="部分退款"
      size="small"
      disabled={isFailed || left === 0}
      title="这笔订单退一部分？"
      done="已退款，佣金按剩余金额重算"
      run={async () => {
        await refund.send({
          orderno: order.orderno,
          // Nothing is refused by the contract, with its sentence.
          refundamount: amount.ok ? amount.amount : toFen(0),
          quantity: pieces,
        });
        setTyped("");
        setPieces(0);
      }}
    >
      <p>
        订单 ¥{formatYuan(order.orderamount)}，还可退 ¥{formatYuan(left)}。全部退完，订单即失效。
      </p>
      <div className="form-line">
        <Input
          aria-label="退款金额（元）"
          prefix="¥"
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <InputNumber
          aria-label="退回件数"
          suffix="件"
          min={0}
          max={piecesLeft}
          precision={0}
          value={pieces}
          onChange={(next) => setPieces(next ?? 0)}
        />
      </div>
      {typed !== "" && problem !== undefined && <p role="alert">{problem}</p>}
    </Act>
  );
}
