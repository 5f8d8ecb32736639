import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answersPerSecond, call, type Call } from "./load";
import { logIn } from "./log-in";
import { whole, type Measurement } from "./measurement";
import { startOurs } from "./processes";
import { alternate, median } from "./rounds";

const callers = 32;
const leastPerSecond = 300;
const smallestFen = 1_000;

/** Applications for a withdrawal, 32 at a time, in a world kept in a file; and whether the ledger balances afterwards. */
export async function measureWithdrawals(): Promise<readonly Measurement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "distribution-bench-"));
  const crowd = { orders: 20_000, distributors: 200 };
  const server = await startOurs({ scenario: "empty", dataDir, crowd });
  try {
    const next = applications(await openPurses(server.url));
    const rounds = await alternate({
      applied: () => answersPerSecond(server.url, { connections: callers, forMs: 700, next }),
    });
    const applied = median(rounds.applied);
    const { balanced } = await readLedger(server.url);
    return [
      {
        what: `withdrawal.apply, ${callers} callers, in a file`,
        measured: `${whole(applied)} applications/s`,
        goal: `>= ${leastPerSecond} applications/s`,
        met: applied >= leastPerSecond,
      },
      {
        what: "ledger after the applications",
        measured: balanced ? "balanced" : "not balanced",
        goal: "balanced",
        met: balanced,
      },
    ];
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Purse {
  readonly token: string;
  leftFen: number;
}

/** Every distributor of the crowd who may withdraw, with what each has. */
async function openPurses(url: string): Promise<readonly Purse[]> {
  const { accounts } = await readLedger(url);
  const purses: Purse[] = [];
  for (const { dismemberid, account, balance } of accounts) {
    if (account !== "settled" || balance < smallestFen || !isOfTheCrowd(dismemberid)) continue;
    const token = await logIn(url, `distributor:${dismemberid}`);
    const path = "/distributorinfo/status";
    const { status } = await call<{ status: string }>(url, { method: "GET", path, token });
    if (status === "normal") purses.push({ token, leftFen: balance });
  }
  return purses;
}

/** The personas come first, and log in otherwise. */
function isOfTheCrowd(dismemberid = "0"): boolean {
  return Number(dismemberid) >= 8_130;
}

/** The smallest amount again and again, each time of the next distributor who still has it. */
function applications(purses: readonly Purse[]): () => Call {
  let sent = 0;
  let turn = 0;
  return () => {
    for (let tried = 0; tried < purses.length; tried += 1) {
      turn = (turn + 1) % purses.length;
      const purse = purses[turn];
      if (!purse || purse.leftFen < smallestFen) continue;
      purse.leftFen -= smallestFen;
      sent += 1;
      const body = {
        requestid: `application-${sent}`,
        withdrawtype: "wechat",
        amount: smallestFen,
      };
      return { method: "POST", path: "/distribution/withdraw/apply", token: purse.token, body };
    }
    throw new Error(`nobody has anything left after ${sent} applications`);
  };
}

function readLedger(url: string) {
  return call<{
    readonly balanced: boolean;
    readonly accounts: readonly {
      readonly dismemberid?: string;
      readonly account: string;
      readonly balance: number;
    }[];
  }>(url, { method: "GET", path: "/__mock/ledger" });
}
