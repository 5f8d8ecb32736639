import { Refusal } from "../domain/refusal";
import type { Scenario } from "./scenario";
import { empty } from "./empty";
import { large } from "./large";
import { newcomer } from "./newcomer";
import { payoutFailing } from "./payout-failing";
import { showcase } from "./showcase";

/** In the order in which they are told of. */
export const scenarios: readonly Scenario[] = [showcase, newcomer, payoutFailing, large, empty];

export function findScenario(name: string, among = scenarios): Scenario {
  const scenario = among.find((known) => known.name === name);
  if (scenario) return scenario;
  const names = among.map((known) => known.name).join("、");
  throw new Refusal("NOT_FOUND", `没有名为 ${name} 的场景，可选：${names}`);
}
