import { type BindingStatus, bindingStatuses, bindingStatusLabels } from "@distribution/sdk";
import { useState } from "react";
import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { useCursorRows } from "../../data/use-cursor-rows";
import { useServerNow } from "../../data/use-server-now";
import { ListBody } from "../../shell/list-body";
import { openPage } from "../../shell/navigate";
import { useWayToGoods } from "../../shell/use-way-to-goods";
import { Page } from "../../shell/page";
import { useTopOnChange } from "../../shell/use-top-on-change";
import { Empty } from "../../ui/empty";
import { SearchField } from "../../ui/form/search-field";
import { useSearch } from "../../ui/form/use-search";
import { Tabs } from "../../ui/tabs";
import { CustomerCard } from "./customer-card";

/** 我的客户: who is bound to her, for how long, and what they have brought. */
export function CustomersScreen() {
  const [status, setStatus] = useState<BindingStatus>("locking");
  const search = useSearch();
  const { keyword } = search;
  const list = useCursorRows(
    client.customer.list,
    { status, ...(keyword === "" ? {} : { keyword }) },
    (customer) => customer.memberid,
  );
  const count = useAnswer(client.distributor.detail).data?.customercount;
  const now = useServerNow(true);
  useTopOnChange(`${status} ${keyword}`);
  const tabs = bindingStatuses.map((key) => ({
    key,
    label: bindingStatusLabels[key],
    // The server counts those who are bound, and nobody else.
    ...(key === "locking" && count !== undefined ? { count } : {}),
  }));
  return (
    <Page topBar={<Tabs label="绑定状态" tabs={tabs} value={status} onChange={setStatus} />}>
      <SearchField label="搜索昵称" value={search.text} onChange={search.setText} />
      <ListBody
        list={list}
        renderRow={(customer) => (
          <CustomerCard
            customer={customer}
            now={now}
            onPress={() => openPage("customerOrders", { memberid: customer.memberid })}
          />
        )}
        empty={
          <NoCustomers
            status={status}
            keyword={keyword}
            onClearSearch={() => search.setText("")}
            onShow={setStatus}
          />
        }
      />
    </Page>
  );
}

interface NoCustomersProps {
  readonly status: BindingStatus;
  readonly keyword: string;
  readonly onClearSearch: () => void;
  readonly onShow: (status: BindingStatus) => void;
}

function NoCustomers({ status, keyword, onClearSearch, onShow }: NoCustomersProps) {
  const way = useWayToGoods();
  const other = status === "locking" ? "expired" : "locking";
  if (keyword !== "") {
    return (
      <Empty
        icon="search"
        title={`没有叫“${keyword}”的客户`}
        note={`昵称只显示第一个字，试试只输第一个字，或换到“${bindingStatusLabels[other]}”里找`}
        actionText="清除搜索"
        onAction={onClearSearch}
      />
    );
  }
  if (status === "expired") {
    return (
      <Empty
        icon="people"
        title="没有失效的客户"
        note="绑定到期的客户会出现在这里"
        actionText="看锁粉中的客户"
        onAction={() => onShow("locking")}
      />
    );
  }
  return (
    <Empty
      icon="people"
      title="还没有锁粉中的客户"
      note="分享给好友，好友打开就成为你的客户"
      {...way}
    />
  );
}
