import { toFen } from "@distribution/sdk";
import { expect, test } from "vitest";
import { splitText } from "./split-text";

type Facts = Parameters<typeof splitText>[0];
const taken = (amount: number, status: Facts["allocations"][number]["status"]) => ({
  withdrawid: "1",
  amount: toFen(amount),
  status,
});

test.each<[string, string | undefined, Partial<Facts>]>([
  ["a whole one that can be withdrawn", undefined, { availableamount: toFen(4_000) }],
  [
    "one whose rest can be withdrawn",
    "其中 ¥15.00 可提现，¥25.00 提现中",
    { availableamount: toFen(1_500), allocations: [taken(2_500, 0)] },
  ],
  [
    "one in a withdrawal as a whole",
    undefined,
    { commissionstatus: "locked", allocations: [taken(4_000, 1)] },
  ],
  [
    "one in two of them, after one that came back",
    "其中 ¥30.00 提现中，¥10.00 已提现",
    {
      commissionstatus: "locked",
      allocations: [taken(4_000, 3), taken(1_000, 2), taken(3_000, 0)],
    },
  ],
  ["one that is still to be settled", undefined, { commissionstatus: "pending" }],
  [
    "a lost one",
    undefined,
    { commissionstatus: "invalid", commissionamount: toFen(0), allocations: [taken(4_000, 2)] },
  ],
])("of %s it says %s", (_, text, facts) => {
  const order: Facts = {
    commissionstatus: "settled",
    commissionamount: toFen(4_000),
    availableamount: toFen(0),
    allocations: [],
    ...facts,
  };
  expect(splitText(order)).toBe(text);
});
