import * as v from "valibot";
import { expect, test } from "vitest";
import { api } from "../contract/api";
import { endpointsOf } from "../contract/tree";
import { eventBody, eventKeys } from "../contract/events";
import { exampleAt, examples } from "./examples";
import { sampleOrders } from "./sample-orders";
import { sampleWithdrawals } from "./sample-withdrawals";

const endpoints = endpointsOf(api);

test.each(endpoints)(
  "the request of $name passes the contract, with no field it does not know",
  (endpoint) => {
    const { request } = exampleAt(examples.api, endpoint.name);
    // The contract drops unknown fields and adds its defaults, so what is left contains the example.
    expect(v.parse(endpoint.input, request)).toMatchObject(request as object);
  },
);

test.each(endpoints)(
  "the reply of $name is exactly what the contract reads from it",
  (endpoint) => {
    const { reply } = exampleAt(examples.api, endpoint.name);
    expect(v.parse(endpoint.output, reply)).toStrictEqual(reply);
  },
);

test.each(eventKeys)("the example of %s is its event", (key) => {
  const body = examples.events[key];
  expect(v.parse(eventBody, body)).toStrictEqual({
    eventKey: key,
    payload: String(body.payload),
    timestamp: body.timestamp,
  });
});

test.each(Object.entries(sampleWithdrawals))(
  "the withdrawal %s pays its amount less the fee",
  (_, record) => {
    expect(record.netamount).toBe(record.amount - record.fee);
    expect(record.timeline.at(-1)?.status).toBe(record.status);
  },
);

test("the orders of a withdrawal make up its amount, and lend no more than they earn", () => {
  const { amount, orders } = examples.api.withdrawal.detail.reply;
  const taken = orders.map(({ allocatedamount }) => Number(allocatedamount));
  expect(taken.reduce((sum, part) => sum + part, 0)).toBe(amount);
  for (const { allocatedamount, order } of orders) {
    const left = Number(order.commissionamount) - Number(allocatedamount);
    expect(order.availableamount).toBe(left);
  }
});

test.each(Object.entries(sampleOrders))("the order %s earns its rate, rounded down", (_, order) => {
  const { orderamount, commissionrate, estimatedamount } = order;
  expect(estimatedamount).toBe(Math.floor((orderamount * commissionrate) / 10_000));
});

test("the centre's amounts add up, whichever way they are split", () => {
  const centre = examples.api.distributor.detail.reply;
  const sum = (...names: readonly (keyof typeof centre)[]) =>
    names.reduce((total, name) => total + Number(centre[name]), 0);
  expect(sum("tradecommission", "subcommission")).toBe(centre.totalcommission);
  expect(sum("pendingcommission", "withdrawableamount", "lockedamount", "withdrawnamount")).toBe(
    centre.totalcommission,
  );
  expect(sum("autowithdrawamount", "manualwithdrawamount")).toBe(centre.withdrawableamount);
});
