import { expect, test, vi } from "vitest";
import { createEventRouter } from "./create-event-router";

const eventOf = (eventKey: string) => ({
  webhookId: "msg_1",
  eventKey,
  payload: "7",
  timestamp: 1_704_067_200_000,
});

test("each event goes to the handler of its key alone", async () => {
  const onApply = vi.fn<() => void>();
  const onPass = vi.fn<() => void>();
  const router = createEventRouter()
    .on("DISTRIBUTION_APPLY", onApply)
    .on("DISTRIBUTION_AUDIT_PASS", onPass);
  await router.route(eventOf("DISTRIBUTION_APPLY"));
  expect(onApply.mock.calls).toEqual([[eventOf("DISTRIBUTION_APPLY")]]);
  expect(onPass).not.toHaveBeenCalled();
});

test("routing waits for the handler, and fails as it fails", async () => {
  const steps: string[] = [];
  const router = createEventRouter()
    .on("PRODUCT_UPDATE", async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push("handled");
    })
    .on("PRODUCT_OFF_SHELF", () => Promise.reject(new Error("no stock system")));
  await router.route(eventOf("PRODUCT_UPDATE"));
  steps.push("routed");
  expect(steps).toEqual(["handled", "routed"]);
  await expect(router.route(eventOf("PRODUCT_OFF_SHELF"))).rejects.toThrow("no stock system");
});

test("a second handler for a key is refused when it is registered", () => {
  const router = createEventRouter().on("PRODUCT_UPDATE", () => undefined);
  expect(() => router.on("PRODUCT_UPDATE", () => undefined)).toThrow(
    "PRODUCT_UPDATE has a handler already",
  );
  router.fallback(() => undefined);
  expect(() => router.fallback(() => undefined)).toThrow("there is a fallback already");
});

test.each(["SOMETHING_NEW", "", "__proto__", "constructor", "toString", "hasOwnProperty"])(
  "the unknown key %j goes to the fallback",
  async (eventKey) => {
    const fallback = vi.fn<() => void>();
    await createEventRouter()
      .on("PRODUCT_UPDATE", () => undefined)
      .fallback(fallback)
      .route(eventOf(eventKey));
    expect(fallback.mock.calls).toEqual([[eventOf(eventKey)]]);
  },
);

test("without a fallback an unknown key is passed over", async () => {
  await expect(createEventRouter().route(eventOf("SOMETHING_NEW"))).resolves.toBeUndefined();
});
