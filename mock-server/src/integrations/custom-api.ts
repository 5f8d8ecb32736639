import { defineEndpoint, documented, epochMs, eventBody, flag } from "@distribution/sdk/server";
import * as v from "valibot";
import type { Handler } from "./handler";
import { handlers, type HandlerName } from "./handlers";

/*
 * Each handler under its documented interface path: whoever has the events of a backend elsewhere
 * sends them here. No part of the member's or the middle office's API.
 */

/** The last moment that there is a date for. */
const latestMs = 8.64e15;
const event = v.object({
  ...eventBody.entries,
  timestamp: documented(v.pipe(epochMs, v.maxValue(latestMs))),
});

const endpointOf = (name: string, { path, summary, eventKey }: Handler) =>
  defineEndpoint({
    name: `custom.${name}`,
    summary: `${summary}（${eventKey}）`,
    method: "POST",
    path,
    access: "webhook",
    // Only a webhook's id tells that it is the same event once more.
    idempotent: false,
    source: "documented",
    input: v.object({ event: documented(event) }),
    output: v.object({
      success: documented(flag),
      message: documented(v.optional(v.string())),
      erpProductId: documented(v.optional(v.string())),
    }),
    errors: [],
  });

export type CustomApi = Readonly<Record<HandlerName, ReturnType<typeof endpointOf>>>;

/** The interface paths of the handlers, by the handlers' names. */
export const customApi = Object.fromEntries(
  Object.entries(handlers).map(([name, handler]) => [name, endpointOf(name, handler)]),
) as CustomApi;
