import {
  formatYuan,
  withdrawMethodLabels,
  type DistributorStatus,
  type Fen,
  type TransferState,
  type WithdrawalStatus,
  type WithdrawMethod,
} from "@distribution/sdk";
import { office } from "../data/clients";
import { useCommand } from "../data/use-command";
import { Act } from "./act";

export interface HeldWithdrawal {
  readonly withdrawid: string;
  readonly name: string;
  readonly amount: Fen;
  readonly netamount: Fen;
  readonly withdrawtype: WithdrawMethod | "unknown";
  readonly account: string;
  readonly distributorstatus: DistributorStatus | "unknown";
  readonly status: WithdrawalStatus | "unknown";
  /** What the pay-out waits for on the operator's side. */
  readonly attention?: string | undefined;
  /** WeChat's transfer, where it has one that waits for its payee. */
  readonly confirm?: { readonly state: TransferState | "unknown" } | undefined;
}

interface Props {
  readonly withdrawal: HeldWithdrawal;
}

/** What an operator can do with it where it stands; nothing where it is at its end. */
export function WithdrawalActs({ withdrawal }: Props) {
  const { status, withdrawtype, attention, confirm } = withdrawal;
  if (status !== 0 && status !== 1) return null;
  return (
    <span className="row-acts">
      {status === 0 && <Approve withdrawal={withdrawal} />}
      {attention !== undefined && <Retry withdrawal={withdrawal} />}
      {/* WeChat's own word ends a transfer that it has; other ways are paid by hand. */}
      {withdrawtype !== "wechat" && status === 1 && <Complete withdrawal={withdrawal} />}
      {confirm?.state !== "closing" && <Reject withdrawal={withdrawal} />}
    </span>
  );
}

const yuan = (amount: Fen) => `¥${formatYuan(amount)}`;
const where = ({ withdrawtype, account }: HeldWithdrawal) =>
  withdrawtype === "wechat" ? "微信零钱" : `${withdrawMethodLabels[withdrawtype]} ${account}`;
/** To who is frozen nothing is paid out; the row says so beside the buttons. */
const isFrozen = ({ distributorstatus }: HeldWithdrawal) => distributorstatus === "lock";

/** The audit of a withdrawal passes; WeChat is asked to pay, and every other method waits for the operator. */
function Approve({ withdrawal }: Props) {
  const approve = useCommand(office.withdrawal.approve);
  const { withdrawid, name, amount, netamount, withdrawtype } = withdrawal;
  return (
    <Act
      label="通过"
      size="small"
      type="primary"
      ghost
      disabled={isFrozen(withdrawal)}
      title={`通过${name}的提现？`}
      run={() => approve.send({ withdrawid })}
      done="已通过"
    >
      提现 {yuan(amount)}，扣手续费后到账 {yuan(netamount)}，{where(withdrawal)}。
      {withdrawtype === "wechat"
        ? "通过后由微信转账，本人须在 24 小时内确认收款，超时退回。"
        : "通过后请按账号打款，再到这里点“已打款”。"}
    </Act>
  );
}

/** The operator has paid it by hand. */
function Complete({ withdrawal }: Props) {
  const complete = useCommand(office.withdrawal.complete);
  const { withdrawid, name, netamount } = withdrawal;
  return (
    <Act
      label="已打款"
      size="small"
      type="primary"
      ghost
      disabled={isFrozen(withdrawal)}
      title={`确认已给${name}打款？`}
      run={() => complete.send({ withdrawid })}
      done="已记为打款"
    >
      请先核对 {yuan(netamount)} 已打到 {where(withdrawal)}。记为已打款后不能撤回。
    </Act>
  );
}

/** WeChat took no transfer, for the merchant's account was empty: the same one is asked for again. */
function Retry({ withdrawal }: Props) {
  const approve = useCommand(office.withdrawal.approve);
  const { withdrawid, name, netamount } = withdrawal;
  return (
    <Act
      label="重试打款"
      size="small"
      type="primary"
      ghost
      disabled={isFrozen(withdrawal)}
      title={`重试给${name}的打款？`}
      run={() => approve.send({ withdrawid })}
      done="已重新发起打款"
    >
      请先给商户账户充值。原单重新发起，到账 {yuan(netamount)}，不会重复打款。
    </Act>
  );
}

function Reject({ withdrawal }: Props) {
  const reject = useCommand(office.withdrawal.reject);
  const { withdrawid, name, amount } = withdrawal;
  return (
    <Act
      label="拒绝"
      size="small"
      danger
      title={`拒绝${name}的提现？`}
      reason={{ label: "原因", required: true, maxLength: 100 }}
      run={(reason) => reject.send({ withdrawid, reason })}
      done="已拒绝，已通知本人"
    >
      {yuan(amount)} 退回 ta 的可提现余额，本人会看到下面的原因。
    </Act>
  );
}
