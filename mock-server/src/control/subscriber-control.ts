import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { EventKey } from "@distribution/sdk/server";
import { Refusal } from "../domain/refusal";
import { shownAddress } from "../integrations/without-secrets";
import { subscribersOf } from "../outbox/subscriber";
import { deliveries, subscribers } from "../storage/outbox-tables";
import type { World } from "../storage/world";
import type { UseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

const addSubscriber: UseCase<ControlApi["subscriber"]["add"]> = (
  world,
  { url, secret, eventkeys },
) =>
  world.transaction(() => {
    const row = world.db
      .insert(subscribers)
      .values({
        url,
        secret: secret ?? `whsec_${randomBytes(32).toString("base64")}`,
        eventKeys: eventkeys ?? null,
      })
      .returning()
      .get();
    return { subscriberid: String(row.subscriberId), url: row.url, secret: row.secret };
  });

const listSubscribers: UseCase<ControlApi["subscriber"]["list"]> = listOf;

/** What it has not got yet it never will; its number stays its own, or its past would become another's. */
const removeSubscriber: UseCase<ControlApi["subscriber"]["remove"]> = (world, { subscriberid }) =>
  world.transaction(() => {
    const isAsked = eq(subscribers.subscriberId, Number(subscriberid));
    const row = world.db.select().from(subscribers).where(isAsked).get();
    if (!row) throw new Refusal("NOT_FOUND", "没有这个接收地址");
    if (row.removedAt === null) {
      const removed = { removedAt: world.clock.now(), url: shownAddress(row.url), secret: "" };
      world.db.update(subscribers).set(removed).where(isAsked).run();
      world.db
        .delete(deliveries)
        .where(
          and(
            eq(deliveries.receiver, `subscriber:${row.subscriberId}`),
            eq(deliveries.status, "pending"),
          ),
        )
        .run();
    }
    return listOf(world);
  });

function listOf(world: World) {
  return {
    list: subscribersOf(world).map(({ subscriberId, receiver, url, eventKeys }) => ({
      ...(subscriberId !== undefined && { subscriberid: String(subscriberId) }),
      receiver,
      url: shownAddress(url),
      ...(eventKeys && { eventkeys: [...eventKeys] as EventKey[] }),
    })),
  };
}

/** What the endpoints about webhook receivers do. */
export const subscriberUseCases: UseCasesOf<ControlApi["subscriber"]> = {
  add: addSubscriber,
  list: listSubscribers,
  remove: removeSubscriber,
};
