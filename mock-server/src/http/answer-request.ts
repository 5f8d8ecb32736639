import { commonErrors, type Access, type Endpoint, type ErrorCode } from "@distribution/sdk/server";
import * as v from "valibot";
import { Refusal } from "../domain/refusal";
import type { Asking, Session } from "../use-cases/session/authenticate";
import type { CallerOf } from "../use-cases/use-case";
import type { TokenBuckets } from "../storage/token-buckets";
import type { World } from "../storage/world";
import type { Asked } from "./asked";
import { issueMessage } from "./issue-message";
import { networkOf } from "./network-of";
import { checkSize, readInput, UnreadableBody } from "./read-input";
import { errorReply, jsonReply, lost, type Reply } from "./reply";
import { webhookCaller } from "./webhook-caller";
import { stackOf } from "./stack-of";
import { withFault } from "./with-fault";

/** A failure that is ours, for whoever runs the server. The caller only learns the request's id. */
export interface Failure {
  readonly requestid: string;
  readonly endpoint: string;
  readonly problem: string;
}

/** What every endpoint of a server shares. */
export interface AnswerContext {
  readonly world: World;
  readonly identify: (world: World, token: string | null) => Session | null;
  readonly authorise: (
    world: World,
    access: Exclude<Access, "webhook">,
    asking: Asking,
  ) => CallerOf<Access>;
  readonly onFailure: (failure: Failure) => void;
  /** How much everybody may ask; null: as much as they like. */
  readonly allowance: TokenBuckets | null;
}

/** A use case whose endpoint is known at run time only; the tree's type has already paired the two. */
export type AnyUseCase = (world: World, input: never, caller: never) => unknown;

/** Answers one request, unless a fault that a developer switched on stands in the way. Never rejects: MSW would turn that into a network error. */
export async function answerRequest(
  endpoint: Endpoint,
  useCase: AnyUseCase,
  request: Asked,
  context: AnswerContext,
): Promise<Reply | typeof lost> {
  const heard: Heard = { session: null, problem: undefined };
  if (endpoint.access === "loopback") return answer(endpoint, useCase, request, context, heard);
  const { world } = context;
  const startedAt = performance.now();
  const fault = world.faults.meet(endpoint.path);
  const reply = await withFault(fault, request.requestId, () =>
    answer(endpoint, useCase, request, context, heard),
  );
  world.requests.note({
    requestId: request.requestId,
    endpoint: endpoint.name,
    at: world.clock.now(),
    method: request.method,
    url: request.url,
    body: request.body,
    memberId: heard.session?.memberId ?? null,
    operatorId: heard.session?.operatorId ?? null,
    status: reply === lost ? 0 : reply.status,
    reply: reply === lost ? "" : String(reply.body),
    ms: performance.now() - startedAt,
    fault: fault?.kind,
    problem: heard.problem,
  });
  return reply;
}

/** What comes to light on the way to an answer, for the log of requests. */
interface Heard {
  session: Session | null;
  problem: string | undefined;
}

/** Takes the request through every check to its use case, and the result through the reply's check. */
async function answer(
  endpoint: Endpoint,
  useCase: AnyUseCase,
  request: Asked,
  context: AnswerContext,
  heard: Heard,
): Promise<Reply> {
  const { requestId, peer } = request;
  const fail = (problem: string): Reply => {
    heard.problem = problem;
    context.onFailure({ requestid: requestId, endpoint: endpoint.name, problem });
    return errorReply("INTERNAL", { requestId });
  };
  try {
    if (endpoint.access === "loopback" && !peer.trusted)
      throw new Refusal("FORBIDDEN", peer.whyNot);
    checkSize(request);
    const asking = askingOf(request, context);
    heard.session = asking.session;
    if (endpoint.access !== "loopback") takeAllowance(asking, context.allowance);
    const input = readInput(request);
    const caller =
      endpoint.access === "webhook"
        ? webhookCaller(request)
        : context.authorise(context.world, endpoint.access, asking);
    const output = await useCase(
      context.world,
      checkInput(endpoint, input) as never,
      caller as never,
    );
    const reply = v.safeParse(endpoint.output, output);
    if (!reply.success) return fail(`its reply breaks the contract: ${describe(reply.issues)}`);
    return jsonReply(reply.output);
  } catch (error) {
    if (error instanceof UnreadableBody) {
      const { message, problem } = error;
      // The contract's table has no code of its own for it; the status says it.
      return errorReply("VALIDATION_FAILED", { requestId, status: 415, message, problem });
    }
    if (!(error instanceof Refusal)) return fail(stackOf(error));
    if (!mayRefuse(endpoint, error.code))
      return fail(`it refused with ${error.code}, which it does not declare`);
    const { code, message, details, retryAfterSeconds } = error;
    const headers =
      retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
    return errorReply(code, { requestId, message, details, headers });
  }
}

function askingOf({ headers, peer }: Asked, { world, identify }: AnswerContext): Asking {
  const token = headers.get("token")?.trim() || null;
  return { address: networkOf(peer.address), token, session: identify(world, token) };
}

/** Counts who is signed in by name and everybody else by address: a token that was invented is nobody's name. */
function takeAllowance(asking: Asking, allowance: TokenBuckets | null): void {
  if (!allowance) return;
  const { memberId = null, operatorId = null } = asking.session ?? {};
  const byName = memberId === null ? `operator ${operatorId}` : `member ${memberId}`;
  const key = asking.session ? byName : `address ${asking.address}`;
  const waitSeconds = allowance.waitSeconds(key);
  if (waitSeconds > 0) throw new Refusal("RATE_LIMITED", undefined, undefined, waitSeconds);
  allowance.take(key);
}

function checkInput(endpoint: Endpoint, input: object): unknown {
  const checked = v.safeParse(endpoint.input, input, { message: issueMessage });
  if (checked.success) return checked.output;
  const fields = checked.issues.map((issue) => ({
    field: v.getDotPath(issue) ?? "",
    message: issue.message,
  }));
  throw new Refusal("VALIDATION_FAILED", undefined, { fields });
}

function mayRefuse(endpoint: Endpoint, code: ErrorCode): boolean {
  const allowed: readonly ErrorCode[] = [...commonErrors, ...endpoint.errors];
  return allowed.includes(code);
}

const mostFields = 20;

/** Where a reply is wrong and what was expected, without the values: they may be somebody's data. */
function describe(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, mostFields)
    .map((issue) => `${v.getDotPath(issue) ?? "(reply)"}: expected ${issue.expected ?? issue.type}`)
    .join("; ");
}
