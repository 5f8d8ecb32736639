import type { OutsideWorld } from "../../../miniprogram/testing/h5/outside-world";
import type { ConsolePage } from "./open-console-page";

/** A screen of the console in one of its states, and how a browser comes to it. Its picture is NAME.png. */
export interface ConsoleScreen {
  /** `withdrawals-filled`: the first word of its route's path, and what it shows. */
  readonly name: string;
  /** Where it is, `/withdrawals?status=0`; made from the world where an id is needed. */
  readonly address: string | ((world: OutsideWorld) => Promise<string>);
  /** What happened outside before; the world begins anew afterwards. */
  readonly play?: (world: OutsideWorld) => Promise<void>;
  /** What is wrong with the line before anything is opened. */
  readonly before?: (page: ConsolePage) => Promise<void>;
  /** What is seen there, */
  readonly seen: string | RegExp;
  /** and how it goes on from there, until the state is seen. */
  readonly goOn?: (page: ConsolePage, world: OutsideWorld) => Promise<void>;
}

/** No answer comes to this path. */
const broken =
  (path: string): NonNullable<ConsoleScreen["before"]> =>
  async ({ page }) => {
    await page.route(`**${path}`, (route) => route.fulfill({ status: 502, body: "" }));
  };

/** Every screen in the states that people meet: `npm run screens` takes their pictures, axe looks at each. */
export const consoleScreens: readonly ConsoleScreen[] = [
  {
    name: "withdrawals-filled",
    address: "/withdrawals",
    seen: /共 \d+ 条|已打款/,
  },
  { name: "withdrawals-waiting", address: "/withdrawals?status=0", seen: "待审核" },
  {
    name: "withdrawals-empty",
    address: "/withdrawals?keyword=没有这个人",
    seen: "没有符合条件的提现",
  },
  {
    name: "withdrawals-error",
    address: "/withdrawals",
    before: broken("/withdraw/listbypage"),
    seen: "没有加载出来",
  },
];

/** Goes to a screen. Throws where something else is seen. */
export async function reachConsoleScreen(
  page: ConsolePage,
  world: OutsideWorld,
  { address, play, before, seen, goOn }: ConsoleScreen,
): Promise<void> {
  await play?.(world);
  await before?.(page);
  await page.open(typeof address === "string" ? address : await address(world));
  await page.seeText(seen);
  await goOn?.(page, world);
  await page.settle();
}
