import { Button, Card } from "antd";

interface SaveBarProps {
  readonly hasChanges: boolean;
  /** Somebody else has saved meanwhile. */
  readonly isOutdated: boolean;
  /** Why it was not saved. */
  readonly failure: string | undefined;
  readonly isAsking: boolean;
  readonly onForget: () => void;
  readonly onTakeNewer: () => void;
}

/** Below the form, always in sight: whether something is unsaved, and what can be done about it. */
export function SaveBar(props: SaveBarProps) {
  const { hasChanges, isOutdated, failure, isAsking, onForget, onTakeNewer } = props;
  return (
    <Card size="small" className="save-bar" role="region" aria-label="保存">
      <span className={isOutdated ? "late" : "second"} role="status">
        {isOutdated
          ? "规则刚刚被别人改过，你的修改还没有保存"
          : (failure ?? (hasChanges ? "有未保存的修改" : "没有未保存的修改"))}
      </span>
      <Button disabled={!hasChanges} onClick={onForget}>
        放弃修改
      </Button>
      {isOutdated ? (
        <Button type="primary" onClick={onTakeNewer}>
          载入最新的规则，保留我的修改
        </Button>
      ) : (
        <Button type="primary" htmlType="submit" disabled={!hasChanges} loading={isAsking}>
          保存
        </Button>
      )}
    </Card>
  );
}
