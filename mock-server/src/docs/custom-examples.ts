import { examples, type Example } from "@distribution/sdk/examples";
import type { Handler } from "../integrations/handler";
import { handlers, type HandlerName } from "../integrations/handlers";

/** What else a handler's interface answers. */
const answers: { readonly [Name in HandlerName]?: object } = {
  productSync: { erpProductId: "E-20881" },
  productPush: { message: "未开启分销" },
};

const exampleOf = (name: string, { eventKey }: Handler): Example => ({
  request: { event: examples.events[eventKey] },
  reply: { success: true, ...answers[name as HandlerName] },
});

/** A request with its reply for every interface path of a handler. */
export const customExamples = {
  custom: Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, exampleOf(name, handler)]),
  ) as Readonly<Record<HandlerName, Example>>,
};
