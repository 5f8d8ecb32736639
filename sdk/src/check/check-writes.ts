import { api } from "../contract/api";
import type { Endpoint } from "../contract/define-endpoint";
import { endpointsOf } from "../contract/tree";
import { notAsked, type AskBackend, type Finding } from "./ask-backend";
import { createKnown, mayBeDone, type Asked, type Tokens } from "./known";
import { NotAsked, nothingMade, type AnyStep, type Given } from "./write-step";
import { writeSteps } from "./write-steps";

/** What one step will write, to be said before anything is sent. */
export interface PlannedWrite {
  readonly endpoint: string;
  readonly does: string;
}

const byName = new Map(endpointsOf(api).map((endpoint) => [endpoint.name, endpoint]));

const steps = Object.entries<AnyStep>(writeSteps).map(([name, step]) => ({
  endpoint: byName.get(name) as Endpoint,
  ...step,
}));

/** What these tokens allow to be written, as far as the backend lets it come to that. */
export function planWrites(tokens: Tokens): readonly PlannedWrite[] {
  return steps.flatMap((step) => {
    if ("never" in step) return [];
    const { by, does, endpoint } = step;
    const hasToken = by === "nobody" || by === "signedin" || tokens[by] !== undefined;
    return hasToken ? [{ endpoint: endpoint.name, does }] : [];
  });
}

export interface WritesCheck {
  readonly findings: readonly Finding[];
  /** What was made, perhaps, and not undone: to be seen to by hand. */
  readonly left: readonly string[];
}

/**
 * Takes every step of the table, each once: no write is sent again, whatever became of it. After `stop`
 * only those that undo what was made. `asked` is what came of the endpoints that only read, and gets what
 * comes of these.
 */
export async function checkWrites(
  backend: AskBackend,
  tokens: Tokens,
  { stop, ...given }: Given & { readonly stop?: AbortSignal | undefined },
  asked: Map<Endpoint, Asked>,
): Promise<WritesCheck> {
  const known = createKnown(backend, tokens, given, asked);
  const findings: Finding[] = [];
  const left: string[] = [];
  for (const step of steps) {
    const { endpoint } = step;
    if ("never" in step) {
      findings.push(notAsked(endpoint, step.never));
      continue;
    }
    const undoes = () =>
      notUndone(findings).some(({ by }) => by.some((name) => name === endpoint.name));
    if (stop?.aborted && !undoes()) {
      findings.push(notAsked(endpoint, "stopped before"));
      continue;
    }
    const finding = await take(step).catch((error: unknown) => {
      if (error instanceof NotAsked) return notAsked(endpoint, error.message);
      throw error;
    });
    findings.push(finding);
    const { ownRecord } = known.endStep();
    if (ownRecord !== undefined && finding.outcome !== "answers")
      left.push(`what ${ownRecord} made for ${endpoint.name}`);
  }
  const made = notUndone(findings).map(
    ({ name, by }) => `what ${name} made, since ${by.join(" or ")} did not undo it`,
  );
  return { findings, left: [...made, ...left] };

  async function take(step: Exclude<(typeof steps)[number], { never: string }>): Promise<Finding> {
    const { endpoint, by } = step;
    known.needs(by);
    const request = await step.request(known);
    const answer = await backend.ask(endpoint, request, known.tokenOf(by));
    asked.set(endpoint, { ...answer, request });
    const { finding } = answer;
    // No answer is no refusal.
    return finding.outcome === "fails"
      ? { ...finding, note: `${finding.note}; it may have been done` }
      : finding;
  }
}

/** Whatever may have been made, and by which endpoints it would be undone. */
function notUndone(findings: readonly Finding[]) {
  const findingOf = (name: string) => findings.find(({ endpoint }) => endpoint === name);
  return steps.flatMap((step) => {
    if ("never" in step || step.undoneBy === undefined) return [];
    const { endpoint, undoneBy } = step;
    const made = findingOf(endpoint.name);
    const isUndone = undoneBy
      .map(findingOf)
      .some((undone) => undone?.outcome === "answers" || undone?.note === nothingMade);
    if (made === undefined || !mayBeDone(made) || isUndone) return [];
    return [{ name: endpoint.name, by: undoneBy }];
  });
}
