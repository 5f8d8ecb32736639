import { Empty } from "../ui/empty";
import { openPage } from "./navigate";

/** For a page of distributors that somebody else has opened: the centre tells what she can become. */
export function NotForYou() {
  return (
    <Empty
      icon="list"
      title="成为分销员后，这里才有内容"
      note="分销中心会告诉你现在的状态和下一步"
      actionText="去分销中心"
      onAction={() => void openPage("centre")}
    />
  );
}
