import type { Client } from "@distribution/sdk";
import {
  distributorSorts,
  orderSorts,
  performanceSorts,
  type OfficeApi,
} from "@distribution/sdk/office";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage } from "./testing";

/* The middle office's lists are sorted by the server, over all their pages. */

let stage: Stage;
let office: Client<OfficeApi>;
beforeAll(async () => {
  stage = await openStage({ scenario: "showcase", now: Date.parse("2026-11-26T14:32:00+08:00") });
  office = stage.operator;
});
afterAll(() => stage.server.close());

const pagesize = 2;

/** All pages of it, as one. */
async function wholeOf<Row>(
  ask: (page: { pageindex: number; pagesize: number }) => Promise<{ list: readonly Row[] }>,
  size: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let pageindex = 1; ; pageindex += 1) {
    const { list } = await ask({ pageindex, pagesize: size });
    rows.push(...list);
    if (list.length < size) return rows;
  }
}

function expectSorted(values: readonly number[]): void {
  expect(values.length).toBeGreaterThan(2);
  expect(new Set(values).size).toBeGreaterThan(1);
  expect(values).toEqual(values.toSorted((one, other) => other - one));
}

test.each(distributorSorts)("distributors by %s", async (sortby) => {
  const falling = await wholeOf(
    (page) => office.distributor.listNormal({ ...page, sortby }),
    pagesize,
  );
  expectSorted(falling.map((row) => row[sortby]));
  const rising = await wholeOf(
    (page) => office.distributor.listNormal({ ...page, sortby, sortorder: "asc" }),
    pagesize,
  );
  expect(rising).toEqual(falling.toReversed());
});

test.each(performanceSorts)("业绩 by %s", async (sortby) => {
  const falling = await wholeOf(
    (page) => office.distributor.performance({ ...page, sortby }),
    pagesize,
  );
  expectSorted(falling.map((row) => row[sortby]));
  const rising = await wholeOf(
    (page) => office.distributor.performance({ ...page, sortby, sortorder: "asc" }),
    pagesize,
  );
  expect(rising).toEqual(falling.toReversed());
});

test.each(orderSorts)("orders by %s", async (sortby) => {
  for (const list of [office.order.list, office.order.listSuperior]) {
    const falling = await wholeOf<{ readonly [Column in typeof sortby]: number }>(
      (page) => list({ ...page, sortby }),
      100,
    );
    expectSorted(falling.map((row) => row[sortby]));
    const rising = await list({ sortby, sortorder: "asc", pagesize: 100 });
    expect(rising.list).toEqual(falling.toReversed().slice(0, 100));
  }
});

test("whoever waits longest can come first", async () => {
  await stage.member("an applicant").recruit.apply({
    fields: { name: "郑一鸣", phone: "16000003377", region: "浙江省 杭州市 西湖区" },
    agreementversion: (await stage.member("x").recruit.form()).agreement.version,
  });
  const { list } = await office.distributor.listAudit({ sortby: "createdat", sortorder: "asc" });
  expect(list.map(({ name }) => name)).toEqual(["吴佳宁", "郑一鸣"]);
  const work = (await office.overview.listWork()).list;
  expect(work.map(({ name }) => name)).toEqual(["吴佳宁", "林小满", "郑一鸣"]);
});

test("a column that the list does not have is refused by name", async () => {
  const sortby = "phone" as "createdat";
  await expect(office.distributor.listNormal({ sortby })).rejects.toMatchObject({
    code: "VALIDATION_FAILED",
    details: { fields: [{ field: "sortby" }] },
  });
});
