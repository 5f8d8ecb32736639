import { type FundKind, fundKindLabels, type FundMonth } from "@distribution/sdk";
import { openPage } from "../../shell/navigate";
import { Empty } from "../../ui/empty";
import { hasMoved, shortMonth } from "./month-words";

export interface NoFundsProps {
  /** Newest first. */
  readonly months: readonly FundMonth[];
  readonly month: string;
  readonly kind: FundKind | undefined;
  readonly onMonth: (month: string) => void;
  readonly onAll: () => void;
}

const what = "佣金到了可提现、提现或扣回，都会记在这里";

/** Nothing moved: on to where something did; or nothing of this kind. */
export function NoFunds({ months, month, kind, onMonth, onAll }: NoFundsProps) {
  if (months.every((each) => !hasMoved(each))) {
    return (
      <Empty
        icon="wallet"
        title="还没有资金变动"
        note={what}
        actionText="去选品"
        onAction={() => void openPage("goods")}
      />
    );
  }
  if (kind) {
    return (
      <Empty
        icon="wallet"
        title={`${shortMonth(month)}没有${fundKindLabels[kind]}`}
        actionText="看全部"
        onAction={onAll}
      />
    );
  }
  const other = nearest(months, month);
  return (
    <Empty
      icon="wallet"
      title={`${shortMonth(month)}没有资金变动`}
      note={what}
      {...(other ? { actionText: `看 ${shortMonth(other)}`, onAction: () => onMonth(other) } : {})}
    />
  );
}

/** The next month with movements, else the last one before. */
function nearest(months: readonly FundMonth[], month: string): string | undefined {
  const moved = months.filter(hasMoved).map((each) => each.month);
  const later = moved.filter((each) => each > month);
  return later[later.length - 1] ?? moved.find((each) => each < month);
}
