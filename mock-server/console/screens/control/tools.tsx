import { Button, Drawer } from "antd";
import type { ComponentType } from "react";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { CountBadge } from "../../parts/count-badge";
import { usePhone } from "../../parts/phone-beside";
import { useAddress } from "../../parts/use-address";
import { Authorizations, Payouts } from "./payouts";
import { Faults } from "./faults";
import { Goods } from "./goods";
import { LedgerCheck } from "./ledger-check";
import { SunCodes } from "./sun-codes";

interface Tool {
  readonly title: string;
  readonly Body: ComponentType;
  readonly size: number;
}

function PayoutsBody() {
  return (
    <>
      <Payouts />
      <Authorizations />
    </>
  );
}

/** What is done now and then, each in a drawer with an address of its own. */
const tools = {
  payouts: { title: "打款答复", Body: PayoutsBody, size: 640 },
  goods: { title: "商品与库存", Body: Goods, size: 860 },
  codes: { title: "太阳码", Body: SunCodes, size: 640 },
  ledger: { title: "对账", Body: LedgerCheck, size: 640 },
  faults: { title: "故障与延迟", Body: Faults, size: 640 },
} as const satisfies Readonly<Record<string, Tool>>;

type ToolName = keyof typeof tools;

export function ToolButton({ name, label }: { readonly name: ToolName; readonly label?: string }) {
  const address = useAddress();
  return (
    <Button block={label !== undefined} onClick={() => address.step({ tool: name })}>
      {label ?? tools[name].title}
    </Button>
  );
}

/** How many pay-outs wait for WeChat's word. */
export function PayoutsButton() {
  const address = useAddress();
  const { data } = useAnswer(control.wechatPay.payouts, {}, { everyMs: 5_000 });
  return (
    <Button onClick={() => address.step({ tool: "payouts" })}>
      打款答复 <CountBadge count={data?.list.length} />
    </Button>
  );
}

export function ToolDrawer() {
  const address = useAddress();
  const name = address.text("tool") ?? "";
  const tool: Tool | undefined = name in tools ? tools[name as ToolName] : undefined;
  // The phone stays in sight: one acts here to see what happens there.
  const { isShown } = usePhone();
  return (
    <Drawer
      title={tool?.title}
      open={tool !== undefined}
      size={tool?.size ?? 640}
      onClose={() => address.set({ tool: undefined })}
      placement={isShown ? "left" : "right"}
      mask={!isShown}
      closable={{ "aria-label": "关闭" }}
      destroyOnHidden
    >
      {tool && <tool.Body />}
    </Drawer>
  );
}
