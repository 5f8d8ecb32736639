import { expect, test, vi } from "vitest";
import { client } from "../data/client";
import { queryClient } from "../data/query-client";
import { questionOf } from "../data/question";
import type { Persona } from "../session/persona";
import { mockPhone } from "../testing/mock-phone";
import { sharedAddress, sharedCard } from "./share-content";

const phone = mockPhone();
const known = async (persona: Persona) => {
  phone.signInAs(persona);
  const status = await client.distributor.status();
  queryClient.setQueryData(questionOf(client.distributor.status, {}), status);
  return status;
};

test("a distributor's share carries her, whatever else is in the address", async () => {
  const { dismemberid } = await known("busy-distributor");
  expect(sharedAddress("/pages/goods/index")).toBe(`/pages/goods/index?dismemberid=${dismemberid}`);
  expect(sharedAddress("/a?goodsid=7")).toBe(`/a?goodsid=7&dismemberid=${dismemberid}`);
});

test.each<Persona>(["customer", "auditing", "rejected", "locked", "fired"])(
  "the share of one who is %s carries nobody",
  async (persona) => {
    await known(persona);
    expect(sharedAddress("/pages/goods/index")).toBe("/pages/goods/index");
  },
);

test("where it is not known yet whose share it is WeChat waits for it, and gets it without her too", async () => {
  const content = { title: "好物", address: "/pages/goods/index" };
  const { promise, path } = sharedCard(content);
  expect(path).toBe("/pages/goods/index");
  expect((await promise)?.path).toMatch(/\?dismemberid=\d+$/);
  queryClient.clear();
  vi.spyOn(queryClient, "fetchQuery").mockRejectedValue(new Error("no network"));
  expect(await sharedCard(content).promise).toEqual({ title: "好物", path: "/pages/goods/index" });
});
