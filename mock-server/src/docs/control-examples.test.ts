import { endpointsOf } from "@distribution/sdk/server";
import { exampleAt } from "@distribution/sdk/examples";
import * as v from "valibot";
import { expect, test } from "vitest";
import { controlApi } from "../control/contract/control-api";
import { controlExamples } from "./control-examples";

test.each(endpointsOf(controlApi))(
  "the example of $name is what its endpoint reads",
  (endpoint) => {
    const { request, reply } = exampleAt(controlExamples, endpoint.name);
    // Unknown fields are dropped and defaults added, so what is left contains the request and is the reply.
    expect(v.parse(endpoint.input, request)).toMatchObject(request as object);
    expect(v.parse(endpoint.output, reply)).toStrictEqual(reply);
  },
);

test("the ledger's accounts sum to zero", () => {
  const { accounts } = controlExamples.control.world.ledger.reply;
  expect(accounts.reduce((sum, { balance }) => sum + Number(balance), 0)).toBe(0);
});
