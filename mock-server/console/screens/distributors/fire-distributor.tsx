import {
  ApiError,
  MissingEndpointError,
  formatYuan,
  toFen,
  type Fen,
  type OutputOf,
} from "@distribution/sdk";
import { settlements, type OfficeApi } from "@distribution/sdk/office";
import { Alert, Button, Form, Input, Radio, Skeleton } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { FormDialog } from "../../parts/form-dialog";
import { LoadError } from "../../parts/load-error";

type Preview = OutputOf<OfficeApi["distributor"]["firePreview"]>;
type Outcome = Preview["outcomes"][number];

interface Fields {
  readonly settlement: (typeof settlements)[number];
  readonly reason: string;
}

interface Fired {
  readonly dismemberid: string;
  readonly name: string;
}

/** 清退, with what happens to the money shown before, by the server's own figures. */
export function FireDistributor({
  distributor: { dismemberid, name },
}: {
  readonly distributor: Fired;
}) {
  const [open, setOpen] = useState(false);
  const fire = useCommand(office.distributor.fire);
  // Not while firing and afterwards: who is fired has no outcome left to ask for.
  const when = open && !fire.isSending && !fire.isDone;
  const preview = useAnswer(office.distributor.firePreview, { dismemberid }, { when });
  const { data, error } = preview;
  // A backend that cannot tell it beforehand can do it all the same.
  const cannotTell = error instanceof MissingEndpointError;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        清退
      </Button>
      <FormDialog<Fields>
        title={`清退${name}？`}
        okText="清退"
        width={640}
        isDanger
        // Nobody is fired before it is known what that does.
        isLocked={!cannotTell && (!data || error !== null)}
        open={open}
        onClose={() => setOpen(false)}
        initialValues={{ settlement: "keep" }}
        run={({ settlement, reason }) =>
          fire.send({ dismemberid, settlement, reason: reason.trim() })
        }
        done={() => `${name}已清退`}
      >
        {cannotTell ? (
          <Outcomes name={name} />
        ) : error ? (
          <PreviewError error={error} onRetry={preview.refresh} />
        ) : data ? (
          <Outcomes name={name} preview={data} />
        ) : (
          <Skeleton active />
        )}
      </FormDialog>
    </>
  );
}

/** Who was fired meanwhile cannot be fired; everything else may be tried again. */
function PreviewError({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => unknown;
}) {
  if (error instanceof ApiError && error.code === "STATE_CONFLICT") {
    return <Alert type="error" showIcon title={error.message} role="alert" />;
  }
  return <LoadError what="清退的结果" error={error} onRetry={onRetry} />;
}

interface OutcomesProps {
  readonly name: string;
  readonly preview?: Preview;
}

function Outcomes({ name, preview }: OutcomesProps) {
  return (
    <>
      <ul className="fire-facts">
        <li>
          待结算的 <b>{preview ? yuan(preview.pendingcommission) : "佣金"}</b> 终止，不再发放
        </li>
        {preview ? (
          <li>
            <b>{preview.customercount}</b> 位客户、<b>{preview.subordinatecount}</b> 位下级全部释放
          </li>
        ) : (
          <li>客户与下级全部释放</li>
        )}
        <li>本人会看到下面的原因，之后的成交不再计佣</li>
      </ul>
      <Form.Item name="settlement" label={`${name}的可提现佣金`}>
        <Radio.Group className="fire-outcomes">
          {settlements.map((settlement) => {
            const outcome = preview?.outcomes.find((one) => one.settlement === settlement);
            return (
              <Radio key={settlement} value={settlement}>
                <span className="strong">{settlement === "forfeit" ? "作废" : "保留"}</span>
                {outcome && <span className="fire-outcome">{outcomeSentence(outcome)}</span>}
              </Radio>
            );
          })}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, whitespace: true, message: "请填写原因" }]}
      >
        <Input.TextArea rows={2} maxLength={100} showCount />
      </Form.Item>
    </>
  );
}

const yuan = (amount: Fen) => `¥${formatYuan(toFen(amount))}`;

/** What is left afterwards, to the fen. */
function outcomeSentence(outcome: Outcome): string {
  const { withdrawableamount, lockedamount, forfeitedamount, debtamount, rejectedcount } = outcome;
  const isForfeit = outcome.settlement === "forfeit";
  return [
    isForfeit
      ? `${yuan(forfeitedamount)} 归平台`
      : `${yuan(withdrawableamount)} 仍可提现，不受最低金额限制一次提完`,
    ...(rejectedcount > 0 ? [`${rejectedcount} 笔待审核的提现被拒绝，金额一并作废`] : []),
    ...(lockedamount > 0
      ? [`${isForfeit ? "打款中" : "提现中"}的 ${yuan(lockedamount)} 照常处理`]
      : []),
    ...(debtamount > 0 ? [`欠款 ${yuan(debtamount)} 仍在`] : []),
  ].join("；");
}
