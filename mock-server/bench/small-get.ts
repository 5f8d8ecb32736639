import { answersPerSecond, call } from "./load";
import { notMeasured, ratio, whole, type Measurement } from "./measurement";
import { startOurs, type Running } from "./processes";
import { rivals, startRival } from "./rivals";
import { alternate, median, medianRatio, type Rounds } from "./rounds";
import { logIn } from "./log-in";

const load = { connections: 16, forMs: 700 };
const leastRatio = 1.5;

/** A small GET: ours checks a token and asks the database, the others answer the same JSON from a file. */
export async function measureSmallGet(): Promise<readonly Measurement[]> {
  const ours = await startOurs({ scenario: "showcase" });
  const token = await logIn(ours.url, "persona:busy-distributor");
  const status = { method: "GET", path: "/distributorinfo/status", token } as const;
  const answer = await call<unknown>(ours.url, status);
  const { started, missing } = await startRivals(answer);
  try {
    const rounds = await alternate({
      ours: () => answersPerSecond(ours.url, { ...load, next: () => status }),
      ...Object.fromEntries(
        [...started].map(([name, { url }]) => [
          name,
          () =>
            answersPerSecond(url, { ...load, next: () => ({ method: "GET", path: "/status" }) }),
        ]),
      ),
    });
    return [...report(rounds), ...missing];
  } finally {
    for (const server of [ours, ...started.values()]) await server.stop();
  }
}

async function startRivals(answer: unknown) {
  const started = new Map<string, Running>();
  const missing: Measurement[] = [];
  for (const rival of rivals) {
    const what = `small GET, ${rival.name} ${rival.version}`;
    try {
      started.set(what, await startRival(rival, answer));
    } catch (error) {
      missing.push(notMeasured(what, error));
    }
  }
  return { started, missing };
}

function report({ ours, ...others }: Rounds<string> & Rounds<"ours">): readonly Measurement[] {
  const perSecond = (values: readonly number[]) => `${whole(median(values))} answers/s`;
  const lines: Measurement[] = [
    { what: "small GET, ours", measured: perSecond(ours) },
    ...Object.entries(others).map(([what, values]) => ({ what, measured: perSecond(values) })),
  ];
  const [fastest] = Object.values(others).toSorted((one, other) => median(other) - median(one));
  if (!fastest) return lines;
  const lead = medianRatio(ours, fastest);
  return [
    ...lines,
    {
      what: "small GET, ours to the fastest other",
      measured: ratio(lead),
      goal: `>= ${ratio(leastRatio)}`,
      met: lead >= leastRatio,
    },
  ];
}
