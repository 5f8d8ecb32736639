import { dingtalkLine } from "./dingtalk-markup";
import type { Outgoing } from "./handler";

/** A plain message to the operators' DingTalk group, line by line. */
export function dingtalkText(...lines: readonly string[]): Outgoing {
  return {
    channel: "dingtalk",
    path: "",
    body: { msgtype: "text", text: { content: lines.map(dingtalkLine).join("\n") } },
  };
}
