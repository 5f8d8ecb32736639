import { channelLabels, channels, formatRate, type OutputOf } from "@distribution/sdk";
import { goodsStatuses, type OfficeApi } from "@distribution/sdk/office";
import { Button, Card, Empty, Select, Tag } from "antd";
import type { TableColumnsType } from "antd";
import { useState } from "react";
import { office } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { Money } from "../../parts/money";
import { PageTable, type RowOf } from "../../parts/page-table";
import { SearchBox } from "../../parts/search-box";
import { useAddress } from "../../parts/use-address";
import { ExportSpecialGoods } from "./export-special-goods";
import { GoodsName } from "./goods-name";
import { goodsStatusLabels } from "./goods-status-labels";
import { RatesDialog } from "./rates-dialog";
import { RemoveSpecialGoods } from "./remove-special-goods";
import "./special-goods.css";

export type SpecialGoods = RowOf<typeof office.commissionSku.list.endpoint>;
type Grades = OutputOf<OfficeApi["setting"]["detail"]>["distributionrulesetting"]["grades"];

const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));
const statusOptions = goodsStatuses.map((value) => ({ value, label: goodsStatusLabels[value] }));

export default function SpecialGoodsScreen() {
  const address = useAddress();
  const { data: setting } = useAnswer(office.setting.detail);
  const [edited, setEdited] = useState<SpecialGoods | "new">();
  const grades = setting?.distributionrulesetting.grades ?? [];
  const { filters, isSet, set, clear } = filtersOf(address);
  return (
    <Card>
      <div className="filters">
        <Select
          aria-label="渠道"
          placeholder="全部渠道"
          allowClear
          options={channelOptions}
          value={filters.ordersource ?? null}
          onChange={(channel) => set({ channel: channel ?? undefined })}
        />
        <Select
          aria-label="商品状态"
          placeholder="全部商品状态"
          allowClear
          options={statusOptions}
          value={filters.status ?? null}
          onChange={(status) => set({ status: status ?? undefined })}
        />
        <SearchBox placeholder="商品名称或编号" />
        {isSet && <Button onClick={clear}>清除筛选</Button>}
        <span className="filters-end">
          <ExportSpecialGoods filters={filters} />
          <Button type="primary" disabled={!setting} onClick={() => setEdited("new")}>
            新增特殊商品
          </Button>
        </span>
      </div>
      <PageTable
        method={office.commissionSku.list}
        filters={filters}
        columns={columnsOf(grades, setEdited)}
        rowKey="goodsid"
        what="特殊分佣商品"
        empty={
          <Empty
            description={isSet ? "没有符合条件的商品" : "还没有特殊分佣商品，都按等级的比例分佣"}
          >
            {isSet ? (
              <Button onClick={clear}>清除筛选</Button>
            ) : (
              <Button type="primary" onClick={() => setEdited("new")}>
                新增第一件
              </Button>
            )}
          </Empty>
        }
      />
      {setting && (
        <RatesDialog edited={edited} grades={grades} onClose={() => setEdited(undefined)} />
      )}
    </Card>
  );
}

function filtersOf({ text, set: setAddress }: ReturnType<typeof useAddress>) {
  const ordersource = channels.find((one) => one === text("channel"));
  const status = goodsStatuses.find((one) => one === text("status"));
  const keyword = text("keyword");
  const filters = {
    ...(ordersource && { ordersource }),
    ...(status && { status }),
    ...(keyword !== undefined && { keyword }),
  };
  const set = (values: Record<string, string | undefined>) =>
    setAddress({ ...values, page: undefined });
  return {
    filters,
    isSet: Object.keys(filters).length > 0,
    set,
    clear: () => set({ channel: undefined, status: undefined, keyword: undefined }),
  };
}

const columnsOf = (
  grades: Grades,
  edit: (row: SpecialGoods) => void,
): TableColumnsType<SpecialGoods> => [
  { title: "商品", render: (_, row) => <GoodsName goods={row} /> },
  {
    title: "渠道",
    render: (_, row) =>
      row.ordersource === "unknown" ? "其他渠道" : channelLabels[row.ordersource],
  },
  {
    key: "price",
    title: "价格",
    align: "right",
    sorter: true,
    render: (_, row) => <Money amountFen={row.price} />,
  },
  {
    title: "状态",
    render: (_, row) => (
      <Tag color={row.status === "onshelf" ? "green" : "default"}>
        {goodsStatusLabels[row.status]}
      </Tag>
    ),
  },
  ...grades.map((grade) => ({
    title: grade.name,
    key: `grade-${grade.gradeid}`,
    align: "right" as const,
    render: (_: unknown, row: SpecialGoods) => <Rates row={row} grade={grade} />,
  })),
  {
    title: "操作",
    align: "right",
    fixed: "right",
    render: (_, row) => (
      <span className="row-acts">
        <Button size="small" onClick={() => edit(row)} aria-label={`修改${row.goodsname}的比例`}>
          修改
        </Button>
        <RemoveSpecialGoods goods={row} />
      </span>
    ),
  },
];

/** The product's own rate, or in second ink the grade's, which counts where it has none. */
function Rates({ row, grade }: { readonly row: SpecialGoods; readonly grade: Grades[number] }) {
  const own = row.grades.find(({ gradeid }) => gradeid === grade.gradeid);
  const { traderate, subrate } = own ?? grade;
  return (
    <span className={own ? "figures" : "figures second"}>
      {formatRate(traderate)}
      <div className="second">下级 {formatRate(subrate)}</div>
    </span>
  );
}
