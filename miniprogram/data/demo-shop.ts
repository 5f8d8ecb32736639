import { channel, createClient, defineEndpoint, id, positiveFen } from "@distribution/sdk";
import * as v from "valibot";
import { apiBaseUrl } from "../platform/build-constants";
import { requestAdapter } from "../platform/request-adapter";

/** Of the mock server's own, which plays the buyer at the channel. No backend has it. */
const createOrder = defineEndpoint({
  name: "demo.createOrder",
  summary: "模拟下单",
  method: "POST",
  path: "/__mock/orders",
  access: "loopback",
  idempotent: false,
  source: "assumed",
  input: v.object({
    buyermemberid: id,
    ordersource: channel,
    orderamount: positiveFen,
    goodsid: id,
    dismemberid: v.optional(id),
  }),
  output: v.object({ orderno: v.string() }),
  errors: ["NOT_FOUND", "STATE_CONFLICT", "CHANNEL_MISMATCH", "GOODS_OFF_SHELF"],
});

/** The outside world on the mock server: asked only where the build says that the server is one (`personasAvailable`). */
export const demoShop = createClient(
  { createOrder },
  { baseUrl: apiBaseUrl, adapter: requestAdapter },
);
