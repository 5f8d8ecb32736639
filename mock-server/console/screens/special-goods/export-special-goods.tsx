import { channelLabels, type OutputOf, type RequestOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import { App, Button } from "antd";
import { useRef, useState } from "react";
import { office } from "../../data/clients";
import { serverNow } from "../../data/server-clock";
import { csvText, saveFile } from "../../parts/csv";
import { errorSentence } from "../../parts/error-sentence";
import { momentText } from "../../parts/moment-text";
import { goodsStatusLabels } from "./goods-status-labels";

type Filters = RequestOf<OfficeApi["commissionSku"]["list"]>;
type Row = OutputOf<OfficeApi["commissionSku"]["list"]>["list"][number];
type Grades = OutputOf<OfficeApi["setting"]["detail"]>["distributionrulesetting"]["grades"];

const pagesize = 100;

/** All that fit the filters, not only the page that is shown. */
export function ExportSpecialGoods({ filters }: { readonly filters: Filters }) {
  const { message } = App.useApp();
  const [isRunning, setRunning] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const running = useRef(false);
  const exportAll = async () => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    try {
      const { distributionrulesetting } = await office.setting.detail();
      const rows = await allRows(filters);
      const day = momentText(serverNow()).slice(0, 10);
      saveFile(`特殊分佣商品-${day}.csv`, csvText(tableOf(rows, distributionrulesetting.grades)));
      void message.success(`已导出 ${rows.length} 件商品`);
    } catch (error) {
      void message.error(`没有导出：${errorSentence(error)}`);
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return (
    <Button loading={isRunning} onClick={() => void exportAll()}>
      导出 CSV
    </Button>
  );
}

async function allRows(filters: Filters): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let pageindex = 1; ; pageindex += 1) {
    // One page after the other: each is asked for once the one before says that there is more.
    // oxlint-disable-next-line no-await-in-loop
    const { list, total } = await office.commissionSku.list({ ...filters, pageindex, pagesize });
    rows.push(...list);
    if (list.length === 0 || rows.length >= total) return rows;
  }
}

/** Amounts in yuan and rates in percent, as numbers that a spreadsheet can reckon with; a grade without a special rate is empty. */
function tableOf(rows: readonly Row[], grades: Grades): readonly (readonly (string | number)[])[] {
  const head = grades.flatMap(({ name }) => [`${name} 交易佣金(%)`, `${name} 下级分佣(%)`]);
  return [
    ["商品编号", "商品名称", "渠道", "价格(元)", "商品状态", ...head],
    ...rows.map((row) => [
      row.goodsid,
      row.goodsname,
      row.ordersource === "unknown" ? "其他渠道" : channelLabels[row.ordersource],
      row.price / 100,
      goodsStatusLabels[row.status],
      ...grades.flatMap(({ gradeid }): (string | number)[] => {
        const own = row.grades.find((rate) => rate.gradeid === gradeid);
        return own ? [own.traderate / 100, own.subrate / 100] : ["", ""];
      }),
    ]),
  ];
}
