import { fundKindLabels, fundKinds, type Fund, type FundKind } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { type CursorRows, useCursorRows } from "../../data/use-cursor-rows";
import { all } from "../../parts/channel/channel-tabs";
import { useServerNow } from "../../data/use-server-now";
import { ListBody } from "../../shell/list-body";
import { usePageParameters } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Button } from "../../ui/button";
import { Chips } from "../../ui/chips";
import { FundDayCard } from "./fund-day-card";
import { fundDays, type FundDay } from "./fund-days";
import { inShanghai } from "./in-shanghai";
import { MonthBar } from "./month-bar";
import { MonthSheet } from "./month-sheet";
import { MonthSums } from "./month-sums";
import { monthsAround, shortMonth } from "./month-words";
import { NoFunds } from "./no-funds";

const chips = [
  { key: all, label: "全部" },
  ...fundKinds.map((kind) => ({ key: kind, label: fundKindLabels[kind] })),
] as const;

const keyOf = ({ fundid }: Fund) => fundid;

/** 资金明细: every movement of what can be withdrawn, month by month, so that the last line is the balance. */
export function FundScreen() {
  const given = usePageParameters("fund");
  const now = useServerNow();
  const [chosenMonth, setMonth] = useState(given.month);
  const month = chosenMonth ?? inShanghai(now).format("YYYY-MM");
  const [kind, setKind] = useState<FundKind | undefined>(given.kind);
  const [choosing, setChoosing] = useState(false);
  const months = useAnswer(client.fund.months);
  const list = useCursorRows(client.fund.list, { month, ...(kind ? { kind } : {}) }, keyOf);
  useTopOnChange(`${month} ${kind}`);
  const { earlier, later } = monthsAround(months.data ?? [], month);
  const sheet = choosing && months.data && (
    <MonthSheet
      months={months.data}
      value={month}
      now={now}
      onChoose={setMonth}
      onClose={() => setChoosing(false)}
    />
  );
  return (
    <Page
      overlay={sheet || null}
      topBar={
        <>
          <MonthBar
            month={month}
            earlier={earlier}
            later={later}
            onChoose={setMonth}
            onOpen={months.data?.length ? () => setChoosing(true) : undefined}
          />
          <Chips
            label="资金种类"
            chips={chips}
            value={kind ?? all}
            onChange={(key) => setKind(key === all ? undefined : key)}
          />
        </>
      }
    >
      <MonthSums months={months} month={month} kind={kind} />
      <ListBody
        list={daysOf(list, now)}
        skeleton="lines"
        renderRow={(day) => <FundDayCard day={day} withBalance={kind === undefined} />}
        empty={
          <NoFunds
            months={months.data ?? []}
            month={month}
            kind={kind}
            onMonth={setMonth}
            onAll={() => setKind(undefined)}
          />
        }
        endText={`${shortMonth(month)}的都在这里`}
        afterEnd={
          earlier ? (
            <Button block kind="text" onPress={() => setMonth(earlier)}>
              {`看 ${shortMonth(earlier)}`}
            </Button>
          ) : null
        }
      />
    </Page>
  );
}

/** The same list, a day a row. */
function daysOf(list: CursorRows<Fund>, now: number): CursorRows<FundDay> {
  const { rows, hasMore } = list;
  return {
    ...list,
    rows: rows && fundDays(rows, { hasMore, now }),
    keyOf: ({ key }) => key,
  };
}
