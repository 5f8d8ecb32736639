import { operators } from "../storage/people-tables";
import type { World } from "../storage/world";
import type { Scenario } from "./scenario";

/** A shop on its first day: rules and an operator, nothing else. */
export const empty: Scenario = {
  name: "empty",
  summary: "开业第一天：只有规则与一位操作员",
  build: addOperator,
};

export function addOperator(world: World): void {
  world.db.insert(operators).values({ account: "operator", name: "中台管理员" }).run();
}
