import { withdrawMethodLabels } from "@distribution/sdk";
import { workKindLabels } from "@distribution/sdk/office";
import { Card, Empty, Tag, type TableColumnsType } from "antd";
import { office } from "../../data/clients";
import { serverNow } from "../../data/server-clock";
import { useAnswer } from "../../data/use-answer";
import { PassApplication, RejectApplication } from "../../parts/application-acts";
import { DistributorLink } from "../../parts/distributor-link";
import { Moment } from "../../parts/moment";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";
import { WithdrawalActs } from "../../parts/withdrawal-acts";

type Work = RowOf<typeof office.overview.listWork.endpoint>;

const dayMs = 86_400_000;

/** What an operator has to do, the longest wait first, done from here. */
export function WorkList() {
  const total = useAnswer(office.overview.listWork, { pageindex: 1, pagesize: 20 }).data?.total;
  return (
    <Card
      title={
        <>
          等你处理 <span className="card-note">等得最久的在前</span>
        </>
      }
      extra={
        total !== undefined && total > 0 ? <span className="second">共 {total} 项</span> : null
      }
    >
      <PageTable
        method={office.overview.listWork}
        columns={columns}
        rowKey={rowKey}
        what="等你处理的事"
        empty={<Empty description="都处理完了，有新的申请或提现会出现在这里" />}
      />
    </Card>
  );
}

const rowKey = (work: Work) =>
  work.withdrawal ? `withdrawal ${work.withdrawal.withdrawid}` : `application ${work.dismemberid}`;

const columns: TableColumnsType<Work> = [
  {
    title: "分销员",
    render: (_, work) => <DistributorLink dismemberid={work.dismemberid} name={work.name} />,
  },
  // Nobody has a grade before the audit.
  { title: "等级", render: (_, work) => (work.kind === "application" ? "—" : work.grade) },
  { title: "事项", render: (_, work) => workKindLabels[work.kind] },
  {
    title: "金额",
    align: "right",
    render: (_, work) =>
      work.withdrawal ? <Money amountFen={work.withdrawal.amount} strong /> : "—",
  },
  { title: "说明", render: (_, work) => <span className="second">{explanation(work)}</span> },
  {
    title: "提交",
    render: (_, work) => (
      <span className="second">
        <Moment at={work.createdat} ago />
      </span>
    ),
  },
  { title: <span className="hidden-words">标记</span>, render: (_, work) => <Marks work={work} /> },
  {
    title: "操作",
    align: "right",
    render: (_, work) => (
      <span className="row-acts">
        <Acts work={work} />
      </span>
    ),
  },
];

function explanation({ withdrawal, superiorname }: Work): string {
  if (!withdrawal) return superiorname === undefined ? "无上级" : `上级 ${superiorname}`;
  if (withdrawal.attention !== undefined) return "商户账户余额不足";
  const { withdrawtype, account } = withdrawal;
  const label = withdrawMethodLabels[withdrawtype];
  return withdrawtype === "wechat" ? label : `${label} ${account}`;
}

function Marks({ work }: { readonly work: Work }) {
  const waitedDays = Math.floor((serverNow() - work.createdat) / dayMs);
  return (
    <>
      {work.distributorstatus === "lock" && <Tag color="red">已冻结，解冻后才能打款</Tag>}
      {waitedDays > 0 && <Tag color="gold">已等 {waitedDays} 天</Tag>}
      {work.withdrawal &&
        (work.withdrawal.source === "auto" ? <Tag color="blue">自动</Tag> : <Tag>手动</Tag>)}
    </>
  );
}

function Acts({ work }: { readonly work: Work }) {
  const { kind, withdrawal, name, distributorstatus } = work;
  if (!withdrawal) {
    return (
      <>
        <PassApplication applicant={work} />
        <RejectApplication applicant={work} />
      </>
    );
  }
  const status = kind === "review" ? 0 : 1;
  return <WithdrawalActs withdrawal={{ ...withdrawal, name, distributorstatus, status }} />;
}
