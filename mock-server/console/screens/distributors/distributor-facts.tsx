import type { OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { Card, Descriptions } from "antd";
import { DistributorLink } from "../../parts/distributor-link";
import { Moment } from "../../parts/moment";

type Detail = OutputOf<OfficeApi["distributor"]["detail"]>;

/** Who it is, and what the newest application says. */
export function DistributorFacts({ detail }: { readonly detail: Detail }) {
  const { application, superiorid, superiorname, reason, joinedat } = detail;
  return (
    <div className="columns">
      <Card title="资料">
        <Descriptions
          column={{ xs: 1, xl: 2 }}
          items={[
            { key: "phone", label: "手机号", children: detail.phone },
            { key: "grade", label: "等级", children: detail.grade },
            {
              key: "superior",
              label: "上级",
              children:
                superiorid !== undefined && superiorname !== undefined ? (
                  <DistributorLink dismemberid={superiorid} name={superiorname} />
                ) : (
                  "无"
                ),
            },
            {
              key: "joined",
              label: "成为分销员",
              children: joinedat === undefined ? "还没有" : <Moment at={joinedat} />,
            },
            { key: "customers", label: "客户", children: `${detail.customercount} 位` },
            { key: "subordinates", label: "下级", children: `${detail.subordinatecount} 位` },
            { key: "orders", label: "有效订单", children: `${detail.ordercount} 笔` },
            { key: "dismemberid", label: "分销员编号", children: detail.dismemberid },
            { key: "memberid", label: "会员编号", children: detail.memberid },
            ...(reason === undefined
              ? []
              : [{ key: "reason", label: "原因", children: reason, span: "filled" as const }]),
          ]}
        />
      </Card>
      <Card title="申请资料">
        {application ? (
          <Descriptions
            column={1}
            items={[
              ...application.fields.map(({ key, label, value }) => ({
                key: `field ${key}`,
                label,
                children: value === "" ? "没有填写" : value,
              })),
              { key: "at", label: "提交", children: <Moment at={application.createdat} /> },
              { key: "applyid", label: "申请编号", children: application.applyid },
            ]}
          />
        ) : (
          <span className="second">没有留下申请资料</span>
        )}
      </Card>
    </div>
  );
}
