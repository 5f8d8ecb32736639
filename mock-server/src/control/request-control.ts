import { eq } from "drizzle-orm";
import { api, endpointsOf } from "@distribution/sdk/server";
import { matcherOf } from "../domain/fold-text";
import { Refusal } from "../domain/refusal";
import { customApi } from "../integrations/custom-api";
import { withoutSecrets } from "../integrations/without-secrets";
import { members, operators } from "../storage/people-tables";
import type { LoggedRequest } from "../storage/request-log";
import type { World } from "../storage/world";
import type { UseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";
import { shownInput, shownOutput } from "./shown-request";

const mostRows = 100;

const summaries: ReadonlyMap<string, string> = new Map(
  [...endpointsOf(api), ...endpointsOf(customApi)].map(({ name, summary }) => [name, summary]),
);

const list: UseCase<ControlApi["request"]["list"]> = (world, { keyword, failed }) => {
  const all = world.requests.all();
  const matches = keyword === undefined ? () => true : matcherOf(keyword);
  const rows = [...all]
    .toReversed()
    .filter(([, { status }]) => !failed || status === 0 || status >= 400)
    .map(([logId, request]) => requestView(world, logId, request))
    .filter(({ endpoint, summary, path, caller }) =>
      matches(endpoint, summary, path, caller?.name ?? ""),
    );
  return { list: rows.slice(0, mostRows), total: all.size };
};

const detail: UseCase<ControlApi["request"]["detail"]> = (world, { logid }) => {
  const logId = Number(logid);
  const request = world.requests.all().get(logId);
  if (!request) throw new Refusal("NOT_FOUND", "这次请求已不在日志里");
  const { problem } = request;
  return {
    ...requestView(world, logId, request),
    requestid: request.requestId,
    input: shownInput(request),
    output: shownOutput(request),
    ...(problem !== undefined && { problem: withoutSecrets(world, problem) }),
  };
};

function requestView(world: World, logId: number, request: LoggedRequest) {
  const { endpoint, method, at, url, status, ms, fault } = request;
  const caller = callerOf(world, request);
  return {
    logid: String(logId),
    at,
    endpoint,
    summary: summaries.get(endpoint) ?? endpoint,
    method,
    path: new URL(url).pathname,
    status,
    ms: Math.round(ms * 10) / 10,
    ...(fault !== undefined && { fault }),
    ...(caller && { caller }),
  };
}

/** Read when somebody looks, and not at every request. */
function callerOf({ db }: World, { memberId, operatorId }: LoggedRequest) {
  if (memberId !== null) {
    const row = db.select().from(members).where(eq(members.memberId, memberId)).get();
    return { memberid: String(memberId), name: row?.nickname ?? "已不在的会员" };
  }
  if (operatorId === null) return undefined;
  const row = db.select().from(operators).where(eq(operators.operatorId, operatorId)).get();
  return { operatorid: String(operatorId), name: row?.name ?? "已不在的操作员" };
}

/** What was asked of the API. */
export const requestUseCases: UseCasesOf<ControlApi["request"]> = { list, detail };
