import { Tag } from "antd";

/** From this many failures within 30 days on the auditors are told of each. */
const failuresWorthALook = 3;

interface Marked {
  readonly islarge: boolean;
  readonly distributorstatus: string;
  readonly recentfailures: number;
}

/** What makes one look twice: much money, an owner who is frozen, withdrawals that failed before. */
export function WithdrawalMarks({ row }: { readonly row: Marked }) {
  const { islarge, distributorstatus, recentfailures } = row;
  return (
    <>
      {islarge && <Tag color="gold">大额</Tag>}
      {distributorstatus === "lock" && <Tag color="volcano">已冻结</Tag>}
      {recentfailures > 0 && (
        <Tag color={recentfailures >= failuresWorthALook ? "red" : "default"}>
          30 天失败 {recentfailures} 次
        </Tag>
      )}
    </>
  );
}
