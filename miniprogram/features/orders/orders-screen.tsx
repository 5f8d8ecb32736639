import {
  type CommissionOrder,
  commissionStatuses,
  commissionStatusLabels,
  type RequestOf,
} from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useCursorRows } from "../../data/use-cursor-rows";
import { all } from "../../parts/channel/channel-tabs";
import { OrderCard } from "../../parts/order/order-card";
import { allOrders, useOrderFilter } from "../../parts/order/order-filter";
import { serverNow } from "../../platform/server-clock";
import { ListBody } from "../../shell/list-body";
import { openPage } from "../../shell/navigate";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Chips } from "../../ui/chips";
import { useSearch } from "../../ui/form/use-search";
import { ChosenChips } from "./chosen-chips";
import { FilterSheet } from "./filter-sheet";
import { NoOrders } from "./no-orders";
import { choiceText, chosenFilters, orderQuestion } from "./order-question";
import { SpreadSummary } from "./spread-summary";
import { ToolBar } from "./tool-bar";

const chips = [
  { key: all, label: "全部" },
  ...commissionStatuses.map((status) => ({ key: status, label: commissionStatusLabels[status] })),
] as const;

/** 订单: what was bought by oneself or through one's own share, and where its commission is. */
export function OrdersScreen() {
  const filter = useOrderFilter();
  const search = useOrderSearch();
  const [filtering, setFiltering] = useState(false);
  const now = serverNow();
  // The filters are the query's key: what arrives late for another tab is kept there, never shown here.
  const question = orderQuestion(filter, search.keyword, now);
  const list = useCursorRows(client.order.list, question, (order) => order.commissionorderid);
  useTopOnChange(JSON.stringify(question));
  const clear = () => filter.choose(allOrders);
  return (
    <Page
      topBar={<Filters search={search} onFilter={() => setFiltering(true)} now={now} />}
      overlay={
        filtering ? (
          <FilterSheet
            choice={filter}
            onChoose={filter.narrow}
            onClose={() => setFiltering(false)}
          />
        ) : null
      }
    >
      <Summary question={question} />
      <ListBody
        list={list}
        renderRow={(order) => (
          <OrderCard order={order} now={now} onPress={() => openOrder(order)} />
        )}
        empty={<NoOrders filters={choiceText(filter, search.keyword, now)} onClear={clear} />}
      />
    </Page>
  );
}

const openOrder = ({ commissionorderid }: CommissionOrder) =>
  openPage("orderDetail", { commissionorderid });

/** What was looked for is over where another page, or another person, begins anew. */
function useOrderSearch() {
  const { begun } = useOrderFilter();
  const [of, setOf] = useState(begun);
  const search = useSearch();
  if (of !== begun) {
    setOf(begun);
    search.setText("");
  }
  return of === begun ? search : { ...search, text: "", keyword: "" };
}

interface FiltersProps {
  readonly search: ReturnType<typeof useSearch>;
  readonly onFilter: () => void;
  readonly now: number;
}

function Filters({ search, onFilter, now }: FiltersProps) {
  const filter = useOrderFilter();
  const { ordersource, commissionstatus, narrow } = filter;
  const chosen = chosenFilters(filter, now);
  return (
    <>
      <ToolBar
        channel={ordersource}
        // The statuses are the channel's own.
        onChannel={(channel) => narrow({ ordersource: channel, orderstatus: undefined })}
        search={search}
        filterCount={chosen.length}
        onFilter={onFilter}
      />
      <Chips
        label="佣金状态"
        chips={chips}
        value={commissionstatus ?? all}
        onChange={(key) => narrow({ commissionstatus: key === all ? undefined : key })}
      />
      <ChosenChips
        // The row above shows the commission's status, and takes it away.
        chosen={chosen.filter(({ key }) => key !== "commissionstatus")}
        onRemove={(key) => narrow({ [key]: undefined })}
      />
    </>
  );
}

type SumQuestion = RequestOf<typeof client.order.spreadInfo.endpoint>;
const summedBy = new Set(["ordersource", "commissionstatus"]);

/**
 * Of the very orders below.
 *
 * @note The API sums up by channel and commission status: under any other filter nothing is said, because
 * the sum would be read as that of the rows.
 */
function Summary({ question }: { readonly question: SumQuestion }) {
  const asked = Object.keys(question);
  const summed = asked.every((key) => summedBy.has(key));
  const spread = useAnswer(client.order.spreadInfo, question, { when: summed });
  const detail = useAnswer(client.distributor.detail);
  if (!summed) return null;
  // 下级分佣 is of all channels and all statuses together.
  const subcommission = asked.length === 0 ? detail.data?.subcommission : undefined;
  return <SpreadSummary amounts={spread.data} subcommission={subcommission} />;
}
