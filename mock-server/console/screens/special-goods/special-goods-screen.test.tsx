import { screen, waitFor, within } from "@testing-library/react";
import { toBasisPoints } from "@distribution/sdk";
import { expect, test, vi } from "vitest";
import { office } from "../../data/clients";
import { consoleStage } from "../../testing/open-console";

const stage = consoleStage();

const paths = (path: string) => stage.asked.filter((asked) => asked === path);

async function openNew() {
  const user = await stage.open("/special-goods");
  const button = await screen.findByRole("button", { name: "新增特殊商品" });
  await waitFor(() => expect(button).toHaveProperty("disabled", false));
  await user.click(button);
  return { user, dialog: await screen.findByRole("dialog") };
}

/** Types a product's number, and takes the option that says `label`, once the list that was there before is gone. */
async function choose(
  goodsid: string,
  label: string,
  { user, dialog }: Awaited<ReturnType<typeof openNew>>,
) {
  const select = within(dialog).getByRole("combobox", { name: "商品" });
  await user.click(select);
  await user.type(select, goodsid);
  const option = await screen.findByText(
    (text, element) =>
      element?.classList.contains("ant-select-item-option-content") === true &&
      text.includes(label),
  );
  await user.click(option);
}

test("a product gets its rates once, and the list has them", async () => {
  const opened = await openNew();
  const { user, dialog } = opened;
  const { list } = await office.commissionSku.selectableGoods({ ordersource: "selfsupport" });
  const [goods] = list;
  if (!goods) throw new Error("Everything has special rates.");
  await choose(goods.goodsid, goods.goodsname, opened);
  await user.type(within(dialog).getByLabelText("普通分销员的交易佣金"), "21.5");
  const save = within(dialog).getByRole("button", { name: "保存" });
  save.click();
  save.click();
  await screen.findByText("已保存，之后付款的订单按新的比例");
  expect(paths("/commissionsku/save")).toHaveLength(1);
  const saved = await office.commissionSku.gradeSetting({ goodsid: goods.goodsid });
  expect(saved.grades[0]).toMatchObject({ traderate: 2150 });
});

test("a product of the other channel is refused in the server's words", async () => {
  const opened = await openNew();
  const { user, dialog } = opened;
  const { list } = await office.commissionSku.selectableGoods({ ordersource: "pdd" });
  await choose(list[0]!.goodsid, `编号 ${list[0]!.goodsid}`, opened);
  await user.type(within(dialog).getByLabelText("普通分销员的交易佣金"), "20");
  await user.click(within(dialog).getByRole("button", { name: "保存" }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain("这是拼多多的商品");
});

test("a rate beyond the merchant's limits is refused at its own field", async () => {
  const user = await stage.open("/special-goods");
  await user.click((await screen.findAllByRole("button", { name: /^修改/ }))[0]!);
  const dialog = await screen.findByRole("dialog");
  const field = within(dialog).getByLabelText("金牌分销员的交易佣金");
  await user.clear(field);
  await user.type(field, "51");
  await user.click(within(dialog).getByRole("button", { name: "保存" }));
  const said = await within(dialog).findByText("交易佣金比例不能超过 50%");
  expect(field.closest(".ant-form-item")?.contains(said)).toBe(true);
});

test("a product is taken out of the list, after it was asked", async () => {
  const user = await stage.open("/special-goods");
  const before = await office.commissionSku.list();
  await user.click((await screen.findAllByRole("button", { name: "删除" }))[0]!);
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "删除" }));
  await screen.findByText("已删除，此后按等级的比例分佣");
  expect((await office.commissionSku.list()).total).toBe(before.total - 1);
});

test("the export has every page, for Excel", async () => {
  const user = await stage.open("/special-goods");
  await screen.findAllByRole("button", { name: "删除" });
  const { list } = await office.commissionSku.selectableGoods({ pagesize: 100 });
  const rates = { gradeid: "1", traderate: toBasisPoints(1000), subrate: toBasisPoints(100) };
  // More than a page of the screen has.
  for (const { goodsid, ordersource } of list) {
    if (ordersource !== "unknown")
      await office.commissionSku.save({ goodsid, ordersource, grades: [rates] });
  }
  const { total } = await office.commissionSku.list();
  expect(total).toBeGreaterThan(20);
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "blob:none";
  });
  const clicked = vi
    .spyOn(HTMLAnchorElement.prototype, "click")
    .mockImplementation(() => undefined);
  await user.click(screen.getByRole("button", { name: "导出 CSV" }));
  await screen.findByText(`已导出 ${total} 件商品`);
  expect(clicked).toHaveBeenCalledOnce();
  const bytes = new Uint8Array(await blobs[0]!.arrayBuffer());
  expect(Buffer.from(bytes.slice(0, 3)).toString("hex")).toBe("efbbbf");
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  expect(lines).toHaveLength(total + 1);
  expect(lines[0]).toContain("商品编号,商品名称,渠道,价格(元),商品状态,普通分销员 交易佣金(%)");
});

test("an empty list says how one begins, and a filtered one how one gets back", async () => {
  const user = await stage.open("/special-goods?keyword=没有这件");
  await screen.findByText("没有符合条件的商品");
  for (const { goodsid } of (await office.commissionSku.list({ pagesize: 100 })).list)
    await office.commissionSku.remove({ goodsid });
  await user.click(screen.getAllByRole("button", { name: "清除筛选" })[0]!);
  await screen.findByText("还没有特殊分佣商品，都按等级的比例分佣");
});

test("a list that does not come says so, and comes on trying again", async () => {
  await stage.trouble("/commissionsku/list", "error");
  const user = await stage.open("/special-goods");
  await screen.findByText("特殊分佣商品没有加载出来");
  await stage.trouble("/commissionsku/list", "none");
  await user.click(screen.getByRole("button", { name: "重试" }));
  await screen.findAllByRole("button", { name: "删除" });
});
