import type { Fen, OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import type { ReactNode } from "react";
import { Money } from "../../parts/money";

type Detail = OutputOf<OfficeApi["distributor"]["detail"]>;

/** Where all of a distributor's money is, in the order of its path. */
export function DistributorMoney({ detail }: { readonly detail: Detail }) {
  return (
    <dl className="figures-row">
      <Figure title="待结算" amount={detail.pendingcommission} />
      <Figure title="可提现" amount={detail.withdrawableamount}>
        <div>
          自动 <Money amountFen={detail.autowithdrawamount} />
        </div>
        <div>
          手动 <Money amountFen={detail.manualwithdrawamount} />
        </div>
      </Figure>
      <Figure title="提现中" amount={detail.lockedamount} />
      <Figure title="已提现" amount={detail.withdrawnamount} />
      <Figure title="欠款" amount={detail.debtamount}>
        {detail.debtamount > 0 && "从之后的佣金中抵扣"}
      </Figure>
      <Figure title="总佣金" amount={detail.totalcommission}>
        <div>
          交易 <Money amountFen={detail.tradecommission} />
        </div>
        <div>
          下级 <Money amountFen={detail.subcommission} />
        </div>
      </Figure>
    </dl>
  );
}

function Figure({
  title,
  amount,
  children,
}: {
  readonly title: string;
  readonly amount: Fen;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <dt className="second">{title}</dt>
      <dd className="figure-large">
        <Money amountFen={amount} strong />
      </dd>
      {children ? <dd className="second">{children}</dd> : null}
    </div>
  );
}
