import { measureLargeAnswers } from "./large-answers";
import { answersPerSecond, call } from "./load";
import { logIn } from "./log-in";
import { ratio, whole, type Measurement } from "./measurement";
import { startOurs, type Running } from "./processes";
import { alternate, median, medianRatio } from "./rounds";

const pageSize = 20;
const mostRatio = 1.3;
const mostMb = 300;

/** A page of orders in a world of 100,000 against one of 1,000, and how much memory the large world takes. */
export async function measureLargeWorld(): Promise<readonly Measurement[]> {
  const large = await startOurs({ scenario: "large" });
  const small = await startOurs({ scenario: "empty", crowd: { orders: 1_000, distributors: 10 } });
  try {
    const beforeTheLoad = large.memoryMb();
    const rounds = await alternate({
      large: await pageReader(large),
      small: await pageReader(small),
    });
    const cost = medianRatio(rounds.small, rounds.large);
    const answers = await measureLargeAnswers(large);
    return [
      { what: "page of orders, 1,000 orders", measured: `${whole(median(rounds.small))} pages/s` },
      {
        what: "page of orders, 100,000 orders",
        measured: `${whole(median(rounds.large))} pages/s`,
      },
      {
        what: "cost of a page, 100,000 to 1,000 orders",
        measured: ratio(cost),
        goal: `<= ${ratio(mostRatio)}`,
        met: cost <= mostRatio,
      },
      ...answers,
      memory("memory of 100,000 orders, before the load", beforeTheLoad),
      memory("memory of 100,000 orders, after the load", large.memoryMb()),
    ];
  } finally {
    await large.stop();
    await small.stop();
  }
}

async function pageReader({ url }: Running): Promise<() => Promise<number>> {
  const token = await logIn(url, "persona:busy-distributor");
  const page = {
    method: "POST",
    path: "/commissionorder/getbycursor",
    token,
    body: { lastqueryid: "0", size: pageSize },
  } as const;
  const { list } = await call<{ list: readonly unknown[] }>(url, page);
  if (list.length !== pageSize)
    throw new Error(`a page has ${list.length} orders, not ${pageSize}`);
  return () => answersPerSecond(url, { connections: 8, forMs: 700, next: () => page });
}

function memory(what: string, mb: number | undefined): Measurement {
  if (mb === undefined) return { what, measured: "not measured: only Linux tells" };
  return { what, measured: `${whole(mb)} MB`, goal: `< ${mostMb} MB`, met: mb < mostMb };
}
