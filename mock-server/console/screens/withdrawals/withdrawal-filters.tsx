import {
  withdrawalStatusLabels,
  withdrawalStatuses,
  withdrawMethodLabels,
  withdrawMethods,
} from "@distribution/sdk";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { SearchBox } from "../../parts/search-box";
import type { WithdrawalFilterState } from "./use-withdrawal-filters";

const day = "YYYY-MM-DD";
const statusOptions = withdrawalStatuses.map((value) => ({
  value,
  label: withdrawalStatusLabels[value],
}));
const methodOptions = withdrawMethods.map((value) => ({
  value,
  label: withdrawMethodLabels[value],
}));

export function WithdrawalFilters({ filters }: { readonly filters: WithdrawalFilterState }) {
  const { status, method, days, isSet, set, clear } = filters;
  return (
    <div className="filters" role="search">
      <Select
        aria-label="状态"
        placeholder="全部状态"
        allowClear
        options={statusOptions}
        value={status ?? null}
        onChange={(next) => set({ status: next ?? undefined })}
      />
      <Select
        aria-label="提现方式"
        placeholder="全部方式"
        allowClear
        options={methodOptions}
        value={method ?? null}
        onChange={(next) => set({ method: next ?? undefined })}
      />
      <DatePicker.RangePicker
        aria-label="提交日期"
        placeholder={["提交日起", "提交日止"]}
        value={days ? [dayjs(days[0]), dayjs(days[1])] : null}
        onChange={(range) => set({ from: range?.[0]?.format(day), to: range?.[1]?.format(day) })}
      />
      <SearchBox placeholder="提现编号、姓名或手机号" />
      {isSet && <Button onClick={clear}>清除筛选</Button>}
    </div>
  );
}
