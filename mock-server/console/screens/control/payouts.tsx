import type { controlApi } from "@distribution/mock-server/control";
import {
  formatYuan,
  payeeAuthorizationLabels,
  transferStateLabels,
  withdrawMethodLabels,
  type OutputOf,
} from "@distribution/sdk";
import { Button, Empty, Input, Skeleton, Tag } from "antd";
import { useState } from "react";
import { control } from "../../data/clients";
import { serverNow } from "../../data/server-clock";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { LoadError } from "../../parts/load-error";
import { spanText } from "../../parts/moment-text";
import { useQuickAct } from "../../parts/use-quick-act";

type Payout = OutputOf<typeof controlApi.wechatPay.payouts>["list"][number];
type Answer = Payout["answers"][number];

const answerLabels: Readonly<Record<Answer, string>> = {
  success: "到账",
  fail: "失败",
  expire: "未确认而关闭",
  "late-close": "之后延迟关闭",
  "not-enough": "商户余额不足",
};

/** The withdrawals whose outcome is WeChat's (or the bank's) to tell, with what it can still say of each. */
export function Payouts() {
  const { data, error, refresh } = useAnswer(control.wechatPay.payouts, {}, { everyMs: 5_000 });
  if (error && !data) return <LoadError what="等待打款的提现" error={error} onRetry={refresh} />;
  if (!data) return <Skeleton active />;
  return (
    <section className="tool">
      <p className="second">审核通过的提现，钱到没到由微信或银行说了算。在这里替它们回答。</p>
      {data.list.length === 0 && (
        <Empty description="没有等待打款的提现：先在中台「提现」里通过一笔" />
      )}
      {data.list.map((payout) => (
        <PayoutRow key={payout.withdrawid} payout={payout} />
      ))}
    </section>
  );
}

function PayoutRow({ payout }: { readonly payout: Payout }) {
  const { withdrawid, distributorname, netamount, withdrawtype, confirm, attention } = payout;
  const [reason, setReason] = useState("");
  const answer = useCommand(control.wechatPay.answerPayout);
  const { act, isRunning } = useQuickAct();
  return (
    <article className="tool-row" aria-label={`提现 ${withdrawid}`}>
      <div className="tool-row-head">
        <b>{distributorname}</b>
        <span className="figures strong">¥{formatYuan(netamount)}</span>
        <Tag>{withdrawMethodLabels[withdrawtype]}</Tag>
        {confirm && <Tag color="processing">{transferStateLabels[confirm.state]}</Tag>}
        {payout.closeslate && <Tag color="warning">将延迟关闭</Tag>}
        <span className="second">提现 {withdrawid}</span>
      </div>
      {confirm && (
        <p className="second">
          {confirm.expiresat > serverNow()
            ? `还有 ${spanText(confirm.expiresat - serverNow())}，不确认就关闭`
            : "已过确认时间，等微信的最终结果"}
        </p>
      )}
      {attention !== undefined && <p className="second">{attention}</p>}
      <div className="form-line">
        <Input
          aria-label={`提现 ${withdrawid} 的失败原因`}
          placeholder="失败原因，如 NAME_NOT_CORRECT"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <div className="form-line">
        {payout.answers.map((result) => (
          <Button
            key={result}
            size="small"
            danger={result === "fail"}
            disabled={isRunning}
            onClick={() =>
              act(
                () =>
                  answer.send({
                    withdrawid,
                    result,
                    ...(result === "fail" && reason.trim() !== "" ? { reason } : {}),
                  }),
                `已答复「${answerLabels[result]}」`,
              )
            }
          >
            {answerLabels[result]}
          </Button>
        ))}
      </div>
    </article>
  );
}

const words = { agree: "同意", refuse: "拒绝", expire: "未答复而失效" } as const;

/** 免确认收款: what payees say on WeChat's page. */
export function Authorizations() {
  const { data } = useAnswer(control.wechatPay.authorizations, {}, { everyMs: 5_000 });
  const answer = useCommand(control.wechatPay.answerAuthorization);
  const { act, isRunning } = useQuickAct();
  if (!data) return null;
  return (
    <section className="tool" aria-label="免确认收款授权">
      <h3>免确认收款授权</h3>
      {!data.enabled && (
        <p className="second">
          规则没有开放免确认收款：在中台「规则设置」里打开后，分销员才能申请。
        </p>
      )}
      {data.enabled && data.list.length === 0 && <p className="second">还没有分销员申请过。</p>}
      {data.enabled &&
        data.list.map(({ dismemberid, distributorname, status }) => (
          <article className="tool-row" key={dismemberid}>
            <div className="tool-row-head">
              <b>{distributorname}</b>
              <Tag>{payeeAuthorizationLabels[status]}</Tag>
              {status === "waiting" &&
                (Object.keys(words) as (keyof typeof words)[]).map((result) => (
                  <Button
                    key={result}
                    size="small"
                    disabled={isRunning}
                    onClick={() =>
                      act(() => answer.send({ dismemberid, result }), `已答复「${words[result]}」`)
                    }
                  >
                    {words[result]}
                  </Button>
                ))}
            </div>
          </article>
        ))}
    </section>
  );
}
