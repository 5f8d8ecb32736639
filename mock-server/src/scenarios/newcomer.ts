import { addOperator } from "./empty";
import { addPersonas, endPersonaStories } from "./personas";
import { addGoods } from "./populate";
import type { Scenario } from "./scenario";

/** Every persona and a full shelf, but nothing sold yet: the ground on which a tale can be told from its start. */
export const newcomer: Scenario = {
  name: "newcomer",
  summary: "人物与商品齐全，还没有一笔成交：从头讲一个故事",
  build: (world, _random, now) => {
    addOperator(world);
    addGoods(world);
    endPersonaStories(world, addPersonas(world, now));
  },
};
