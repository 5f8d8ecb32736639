import { formatYuan, type Fen } from "@distribution/sdk";
import type { ButtonProps } from "antd";
import { office } from "../../data/clients";
import { useCommand } from "../../data/use-command";
import { Act } from "../../parts/act";

interface Props extends Pick<ButtonProps, "size"> {
  readonly distributor: {
    readonly dismemberid: string;
    readonly name: string;
    readonly withdrawableamount: Fen;
  };
}

/** 冻结: nothing is taken, and nothing moves until it is ended. */
export function LockDistributor({ distributor, ...button }: Props) {
  const lock = useCommand(office.distributor.lock);
  const { dismemberid, name, withdrawableamount } = distributor;
  return (
    <Act
      {...button}
      label="冻结"
      danger
      title={`冻结${name}？`}
      reason={{ label: "原因", required: true, maxLength: 100 }}
      run={(reason) => lock.send({ dismemberid, reason })}
      done={`${name}已冻结`}
    >
      冻结期间不能提现、不绑定新客户、新成交不计佣；可提现的 ¥{formatYuan(withdrawableamount)}{" "}
      和客户都保留，已有订单照常结算。本人会看到下面的原因。
    </Act>
  );
}

export function UnlockDistributor({ distributor, ...button }: Props) {
  const unlock = useCommand(office.distributor.normal);
  const { dismemberid, name, withdrawableamount } = distributor;
  return (
    <Act
      {...button}
      label="解冻"
      title={`解除${name}的冻结？`}
      run={() => unlock.send({ dismemberid })}
      done={`${name}已恢复正常`}
    >
      恢复提现与计佣，可提现的 ¥{formatYuan(withdrawableamount)}{" "}
      可以申请提现；等待收款的转账重新计时 24 小时。结果会通知本人。
    </Act>
  );
}

/** Dissolves the tie to the superior. */
export function UnbindSuperior({
  distributor: { dismemberid, name, superiorname },
}: {
  readonly distributor: {
    readonly dismemberid: string;
    readonly name: string;
    readonly superiorname: string;
  };
}) {
  const unbind = useCommand(office.distributor.unbind);
  return (
    <Act
      label="解除上级"
      title={`解除${name}与上级${superiorname}的关系？`}
      run={() => unbind.send({ dismemberid })}
      done="已解除上级关系"
    >
      之后{name}的成交不再给{superiorname}下级分佣；已经得到的下级分佣不变。解除后不能恢复。
    </Act>
  );
}
