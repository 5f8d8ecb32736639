import { isRefusalOf, type OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Card, Empty, Result, Skeleton } from "antd";
import { Link, useParams, useSearchParams } from "react-router";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { PassApplication, RejectApplication } from "../../parts/application-acts";
import { DistributorTag } from "../../parts/distributor-tag";
import { LoadError } from "../../parts/load-error";
import { OrderTable } from "../../parts/order-table";
import { LockDistributor, UnbindSuperior, UnlockDistributor } from "./distributor-acts";
import { DistributorFacts } from "./distributor-facts";
import { DistributorMoney } from "./distributor-money";
import { EditDistributor } from "./edit-distributor";
import { FireDistributor } from "./fire-distributor";
import { SubordinateTable } from "./subordinate-table";
import { WithdrawalTable } from "./withdrawal-table";

type Detail = OutputOf<OfficeApi["distributor"]["detail"]>;

/** One distributor: the money, the application, and the lists of what belongs to them. */
export default function DistributorScreen() {
  const { dismemberid = "" } = useParams();
  const detail = useAnswer(office.distributor.detail, { dismemberid });
  const { data, error } = detail;
  if (isUnknown(error)) return <NotFound dismemberid={dismemberid} />;
  if (error && !data) {
    return (
      <Card>
        <LoadError what="分销员详情" error={error} onRetry={detail.refresh} />
      </Card>
    );
  }
  // Of the one before, while another is asked for.
  if (data?.dismemberid !== dismemberid) {
    return (
      <Card>
        <Skeleton active avatar paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  return (
    <div className="stack">
      <Card
        title={
          <span className="detail-title">
            <Link to="/distributors" aria-label="返回分销员列表">
              分销员
            </Link>
            <span className="second">/</span>
            {data.name}
            <DistributorTag status={data.status} />
          </span>
        }
        extra={
          <span className="row-acts">
            <Acts detail={data} />
          </span>
        }
      >
        <DistributorMoney detail={data} />
      </Card>
      <DistributorFacts detail={data} />
      <Lists detail={data} />
    </div>
  );
}

/** An odd address is nobody's either. */
function isUnknown(error: Error | null): boolean {
  return (
    isRefusalOf(office.distributor.detail, error) &&
    (error.code === "NOT_FOUND" || error.code === "VALIDATION_FAILED")
  );
}

function NotFound({ dismemberid }: { readonly dismemberid: string }) {
  return (
    <Card>
      <Result
        status="404"
        title="没有这位分销员"
        subTitle={`编号 ${dismemberid}`}
        extra={<Link to="/distributors">查看全部分销员</Link>}
      />
    </Card>
  );
}

/** What can be done, by the status. */
function Acts({ detail }: { readonly detail: Detail }) {
  const { status, superiorname } = detail;
  return (
    <>
      {status === "audit" && (
        <>
          <PassApplication applicant={detail} />
          <RejectApplication applicant={detail} />
        </>
      )}
      <EditDistributor distributor={detail} />
      {superiorname !== undefined && status !== "audit" && (
        <UnbindSuperior distributor={{ ...detail, superiorname }} />
      )}
      {status === "normal" && <LockDistributor distributor={detail} />}
      {status === "lock" && <UnlockDistributor distributor={detail} />}
      {(status === "normal" || status === "lock") && <FireDistributor distributor={detail} />}
    </>
  );
}

const tabs = {
  trade: "交易订单",
  sub: "下级订单",
  withdrawals: "提现",
  subordinates: "下级",
} as const;
type Tab = keyof typeof tabs;

function Lists({ detail }: { readonly detail: Detail }) {
  const [params, setParams] = useSearchParams();
  const { dismemberid, status, joinedat } = detail;
  const tab = (Object.keys(tabs) as Tab[]).find((one) => one === params.get("tab")) ?? "trade";
  if (joinedat === undefined && (status === "audit" || status === "reject")) {
    return (
      <Card>
        <Empty description="通过审核之后，这里有 ta 的订单、提现和下级" />
      </Card>
    );
  }
  return (
    <Card
      tabList={Object.entries(tabs).map(([key, label]) => ({ key, label }))}
      activeTabKey={tab}
      // The other list has filters and pages of its own.
      onTabChange={(key) => setParams({ tab: key }, { replace: true })}
    >
      {tab === "subordinates" && <SubordinateTable dismemberid={dismemberid} />}
      {tab === "withdrawals" && <WithdrawalTable dismemberid={dismemberid} />}
      {(tab === "trade" || tab === "sub") && (
        <OrderTable key={tab} of={tab} dismemberid={dismemberid} />
      )}
    </Card>
  );
}
