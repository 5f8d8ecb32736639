import { useState } from "react";
import { client } from "../../data/client";
import { type CursorRows, useCursorRows } from "../../data/use-cursor-rows";
import { useServerNow } from "../../data/use-server-now";
import { waitsForOwner } from "../../parts/withdrawal/transfer-state";
import { ListBody } from "../../shell/list-body";
import { usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Chips } from "../../ui/chips";
import { NoRecords } from "./no-records";
import { RecordCard } from "./record-card";
import { joinOpenRows } from "./join-open-rows";
import type { Withdrawal } from "@distribution/sdk";

/** As the money path names them: 提现中 is in review or being paid. */
const chips = [
  { key: "all", label: "全部" },
  { key: "open", label: "提现中" },
  { key: "paid", label: "已打款" },
  { key: "rejected", label: "没有通过" },
  { key: "cancelled", label: "已取消" },
  { key: "auto", label: "自动提交" },
] as const;
type ChipKey = (typeof chips)[number]["key"];

/** 提现记录: every withdrawal, newest first. */
export function RecordsScreen() {
  const { show = "all" } = usePageParameters("withdrawRecords");
  const [chip, setChip] = useState<ChipKey>(show);
  useTopOnChange(chip);
  const List = lists[chip];
  return <List chip={chip} onChip={setChip} />;
}

interface ListProps {
  chip: ChipKey;
  onChip: (chip: ChipKey) => void;
}

const keyOf = ({ withdrawid }: Withdrawal) => withdrawid;

const listOf = (filter: { readonly status?: 2 | 3 | 4; readonly source?: "auto" }) =>
  function RecordList(props: ListProps) {
    return <Records {...props} list={useCursorRows(client.withdrawal.list, filter, keyOf)} />;
  };

/** Two of the contract's statuses, of which it lists one at a time. */
function OpenList(props: ListProps) {
  const inReview = useCursorRows(client.withdrawal.list, { status: 0 }, keyOf);
  const approved = useCursorRows(client.withdrawal.list, { status: 1 }, keyOf);
  return <Records {...props} list={joinOpenRows(inReview, approved)} />;
}

const lists: Record<ChipKey, (props: ListProps) => JSX.Element> = {
  all: listOf({}),
  open: OpenList,
  paid: listOf({ status: 2 }),
  rejected: listOf({ status: 3 }),
  cancelled: listOf({ status: 4 }),
  auto: listOf({ source: "auto" }),
};

function Records({ chip, onChip, list }: ListProps & { list: CursorRows<Withdrawal> }) {
  const now = useServerNow(list.rows?.some(waitsForOwner) === true);
  const { label = "" } = chips.find(({ key }) => key === chip) ?? {};
  return (
    <Page topBar={<Chips label="提现状态" chips={chips} value={chip} onChange={onChip} />}>
      <ListBody
        list={list}
        skeleton="lines"
        renderRow={(record) => <RecordCard record={record} now={now} />}
        empty={
          <NoRecords {...(chip === "all" ? {} : { of: label, onShowAll: () => onChip("all") })} />
        }
      />
    </Page>
  );
}
