import { api } from "@distribution/sdk/server";
import type { World } from "../storage/world";
import { useCases } from "../use-cases/api-use-cases";
import { authorise, identify } from "../use-cases/session/authenticate";
import { controlUseCases } from "../control/control-use-cases";
import type { AnswerContext } from "./answer-request";
import { controlApi } from "../control/contract/control-api";
import { customApi } from "../integrations/custom-api";
import { customUseCases } from "../integrations/custom-use-cases";
import { createHandlers, type HandlerMap } from "./create-handlers";
import { onlyDocumented } from "./only-documented";

export interface WorldHandlersOptions extends Omit<AnswerContext, "identify" | "authorise"> {
  readonly world: World;
  /** Like a backend that has only what the merchant's documents name. */
  readonly onlyDocumented?: boolean | undefined;
}

/** The handlers of the whole distribution centre: the contract's endpoints and the mock server's own. */
export function worldHandlers(options: WorldHandlersOptions): HandlerMap {
  const context = { ...options, identify, authorise };
  const handlers = createHandlers({ ...context, endpoints: api, useCases });
  return new Map([
    ...(options.onlyDocumented ? onlyDocumented(handlers) : handlers),
    ...createHandlers({ ...context, endpoints: customApi, useCases: customUseCases }),
    ...createHandlers({ ...context, endpoints: controlApi, useCases: controlUseCases }),
  ]);
}
