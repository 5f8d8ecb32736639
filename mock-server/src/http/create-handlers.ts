import { isEndpoint, type Endpoint, type Tree } from "@distribution/sdk/server";
import type { UseCasesOf } from "../use-cases/use-case";
import { answerRequest, type AnswerContext, type AnyUseCase } from "./answer-request";
import type { Asked } from "./asked";
import type { lost, Reply } from "./reply";

export type Handler = (request: Asked) => Promise<Reply | typeof lost>;

/** By `METHOD path`. The paths are static, so a host looks one up instead of trying all. */
export type HandlerMap = ReadonlyMap<string, Handler>;

export interface CreateHandlersOptions<Branch extends Tree<Endpoint>> extends AnswerContext {
  readonly endpoints: Branch;
  readonly useCases: UseCasesOf<Branch>;
}

const gatewayPrefix = "/distribution";

/**
 * One handler an endpoint and path. Throws when two endpoints claim the same path, or when an
 * endpoint has no use case (which does not compile either).
 */
export function createHandlers<Branch extends Tree<Endpoint>>(
  options: CreateHandlersOptions<Branch>,
): HandlerMap {
  const handlers = new Map<string, Handler>();
  // One endpoint may stand in two places: what members and operators ask alike.
  for (const [endpoint, useCase] of new Map(pairsOf(options.endpoints, options.useCases))) {
    for (const key of keysOf(endpoint)) {
      if (handlers.has(key)) throw new Error(`${endpoint.name}: another endpoint answers ${key}`);
      handlers.set(key, (request) => answerRequest(endpoint, useCase, request, options));
    }
  }
  return handlers;
}

/** HEAD is answered as GET is, so it is no method of what may write: who sends it wants to look only. */
function keysOf(endpoint: Endpoint): readonly string[] {
  const { method, writes = false } = endpoint;
  const methods = method === "GET" && !writes ? ["GET", "HEAD"] : [method];
  return pathsOf(endpoint).flatMap((path) => methods.map((one) => `${one} ${path}`));
}

/**
 * The documents use the paths with and without the gateway's prefix, and some only with it: those answer
 * without it too, and with it once more where a client puts it before every path.
 */
export function pathsOf({ path, access }: Endpoint): readonly string[] {
  if (access === "loopback") return [path];
  const bare = path.startsWith(`${gatewayPrefix}/`) ? path.slice(gatewayPrefix.length) : path;
  return [...new Set([path, bare, gatewayPrefix + path])];
}

interface UseCaseTree {
  readonly [name: string]: AnyUseCase | UseCaseTree;
}

function pairsOf(
  endpoints: Tree<Endpoint>,
  useCases: UseCaseTree,
): readonly (readonly [Endpoint, AnyUseCase])[] {
  return Object.entries(endpoints).flatMap(
    ([name, node]): readonly (readonly [Endpoint, AnyUseCase])[] => {
      const counterpart = useCases[name];
      if (isEndpoint(node)) {
        if (typeof counterpart !== "function") throw new Error(`${node.name} has no use case`);
        return [[node, counterpart]];
      }
      if (typeof counterpart !== "object") throw new Error(`${name} has no use cases`);
      return pairsOf(node, counterpart);
    },
  );
}
