import { DeadEnd } from "../../shell/dead-end";
import { openPage } from "../../shell/navigate";

/** 页面不存在: where a link leads that names no page of ours. */
export function UnknownPageScreen() {
  return (
    <DeadEnd
      icon="link"
      title="没有找到这个页面"
      note="链接可能已失效，或需要更新小程序"
      actionText="去分销中心"
      onAction={() => void openPage("centre")}
    />
  );
}
