import { client } from "../../data/client";
import { useAnswer } from "../../data/use-answer";
import { openPage } from "../../shell/navigate";
import { Empty } from "../../ui/empty";

export interface NoRecordsProps {
  /** The filter that nothing fits. */
  of?: string;
  onShowAll?: () => void;
}

/** No withdrawal yet: to where one can be made, or why none can be made now. */
export function NoRecords({ of, onShowAll }: NoRecordsProps) {
  const detail = useAnswer(client.distributor.detail).data;
  if (of !== undefined && onShowAll) {
    return (
      <Empty
        icon="wallet"
        title={`没有${of}的提现`}
        actionText="查看全部记录"
        onAction={onShowAll}
      />
    );
  }
  const reason = detail?.unavailablereason;
  const canApply = detail !== undefined && reason === undefined;
  return (
    <Empty
      icon="wallet"
      title="还没有提现过"
      note={reason ?? "有可提现的佣金时，随时可以申请"}
      actionText={canApply ? "去提现" : "去分销中心"}
      onAction={() => void openPage(canApply ? "withdrawApply" : "centre")}
    />
  );
}
