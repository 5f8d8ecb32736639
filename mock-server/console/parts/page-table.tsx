import type { Endpoint, Method, OutputOf, RequestOf } from "@distribution/sdk";
import { Button, Empty, Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { useAnswer } from "../data/use-answer";
import { LoadError } from "./load-error";
import { useAddress } from "./use-address";

/** A page list of the middle office: rows, and how many there are in all. */
interface PageReply<Row> {
  readonly list: readonly Row[];
  readonly total: number;
}

export type RowOf<E extends Endpoint> = OutputOf<E> extends PageReply<infer Row> ? Row : never;

interface PageTableProps<E extends Endpoint> {
  readonly method: Method<E>;
  /** What is asked for beside the page: filters, as the endpoint calls them. */
  readonly filters?: Omit<RequestOf<E>, "pageindex" | "pagesize" | "sortby" | "sortorder">;
  /** A column with `sorter: true` is sorted by the server; its `key` is the endpoint's `sortby`. */
  readonly columns: TableColumnsType<RowOf<E>>;
  /** The field that tells rows apart, or what does. */
  readonly rowKey: (keyof RowOf<E> & string) | ((row: RowOf<E>) => string);
  /** What the list is of: 「提现」; it names the table, and what could not be loaded. */
  readonly what: string;
  /** Said where no row fits, with the next step. */
  readonly empty: ReactNode;
}

const pageSize = 20;

/** A list that the server pages, filters and sorts; which page is shown stands in the address. */
export function PageTable<E extends Endpoint>(props: PageTableProps<E>) {
  const { method, filters, columns, rowKey, what, empty } = props;
  const address = useAddress();
  const pageindex = Math.max(1, address.number("page") ?? 1);
  const [sortby, sortorder] = [address.text("sortby"), address.text("sortorder")];
  const input = {
    ...filters,
    pageindex,
    pagesize: pageSize,
    ...(sortby === undefined ? {} : { sortby, sortorder }),
  } as unknown as RequestOf<E>;
  // The compiler cannot see through Method<E> while E is open.
  const { data, error, isAsking, refresh } = useAnswer(method as never, input as never) as {
    data: PageReply<RowOf<E>> | undefined;
    error: Error | null;
    isAsking: boolean;
    refresh: () => Promise<unknown>;
  };
  if (error && !data) return <LoadError what={what} error={error} onRetry={refresh} />;
  return (
    <Table<RowOf<E>>
      aria-label={what}
      size="medium"
      columns={columns.map((column) =>
        column.key === sortby && column.sorter
          ? { ...column, sortOrder: sortorder === "asc" ? "ascend" : "descend" }
          : column.sorter
            ? { ...column, sortOrder: null }
            : column,
      )}
      dataSource={[...(data?.list ?? [])]}
      rowKey={rowKey}
      loading={isAsking && !data ? { description: "正在加载" } : isAsking}
      locale={{ emptyText: data ? data.total > 0 ? <PastTheEnd /> : empty : " " }}
      scroll={{ x: "max-content" }}
      pagination={{
        current: pageindex,
        pageSize,
        total: data?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => `共 ${total} 条`,
      }}
      onChange={(page, _filters, sorter, { action }) => {
        if (action === "paginate") return address.set({ page: page.current });
        const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        address.set({
          page: undefined,
          sortby: order ? String(columnKey) : undefined,
          sortorder: order ? (order === "ascend" ? "asc" : "desc") : undefined,
        });
      }}
    />
  );
}

/** Rows there are, and none on this page: its last ones have been dealt with, or the link is old. */
function PastTheEnd() {
  const address = useAddress();
  return (
    <Empty description="这一页已经没有内容了">
      <Button onClick={() => address.set({ page: undefined })}>回到第一页</Button>
    </Empty>
  );
}
