import { call, type Call } from "./load";
import { logIn, logInOperator } from "./log-in";
import { ratio, type Measurement } from "./measurement";
import type { Running } from "./processes";
import { alternate, median, medianRatio } from "./rounds";

type Ask = Omit<Call, "token">;

const callsARound = 12;
const mostRatioOfMembers = 4;
const mostRatioOfTheOffice = 15;

const first = { lastqueryid: "0", size: 20 };
const smallGet: Ask = { method: "GET", path: "/distributorinfo/status" };

const post = (path: string, body: object): Ask => ({ method: "POST", path, body });

/** What a member's screens ask. */
const ofMembers: Readonly<Record<string, readonly Ask[]>> = {
  detailinfo: [{ method: "GET", path: "/distributorinfo/detailinfo" }],
  "page of orders": [post("/commissionorder/getbycursor", first)],
  "orders by status": [post("/commissionorder/getbycursor", { ...first, orderstatus: 10 })],
  "order search": [post("/commissionorder/getbycursor", { ...first, keyword: "没有这个" })],
  "ranking of the month": [{ method: "GET", path: "/distributorinfo/getranking?period=month" }],
  customers: [post("/distributorinfo/getcommissionmemberbycursor", first)],
};

const pages = (path: string, filters: object = {}): readonly Ask[] =>
  Array.from({ length: callsARound }, (_, index) =>
    post(path, { pageindex: index + 1, pagesize: 20, ...filters }),
  );

/** Every one another search, so that none is answered by what the last one left in memory. */
const searches = "茶杯纸灯枕巾霜膏线器米无"
  .split("")
  .map((keyword) => post("/commissionorder/getbyb2b", { pageindex: 1, pagesize: 20, keyword }));

/** What the middle office's lists ask, page after page. */
const ofTheOffice: Readonly<Record<string, readonly Ask[]>> = {
  "office: workbench": [{ method: "GET", path: "/overview/detail" }],
  "office: work": pages("/overview/listwork"),
  "office: orders": pages("/commissionorder/getbyb2b"),
  "office: order searches": searches,
  "office: orders by status": pages("/commissionorder/getbyb2b", { orderstatus: 4 }),
  "office: subordinate orders": pages("/commissionorder/getsuperiorbyb2b"),
  "office: distributors": pages("/distributorinfo/getnormaldistributors"),
  "office: results": pages("/distributorinfo/getdisperformpage"),
  "office: results by commission": pages("/distributorinfo/getdisperformpage", {
    sortby: "totalcommission",
  }),
  "office: withdrawals": pages("/withdraw/listbypage"),
  "office: withdrawals by amount": pages("/withdraw/listbypage", { sortby: "amount" }),
};

/** How long one caller waits in a large world, against a small GET to the same server. */
export async function measureLargeAnswers({ url }: Running): Promise<readonly Measurement[]> {
  const member = await logIn(url, "persona:busy-distributor");
  const operator = await logInOperator(url);
  const timed = (asks: readonly Ask[], token: string) => () => waitOf(url, asks, token);
  const rounds = await alternate<string>({
    small: timed([smallGet], member),
    ...mapped(ofMembers, (asks) => timed(asks, member)),
    ...mapped(ofTheOffice, (asks) => timed(asks, operator)),
  });
  const { small = [], ...others } = rounds;
  return [
    { what: "100,000 orders: small GET", measured: `${median(small).toFixed(2)} ms` },
    ...Object.entries(others).map(([name, waits]) => {
      const cost = medianRatio(waits, small);
      const most = name in ofMembers ? mostRatioOfMembers : mostRatioOfTheOffice;
      return {
        what: `100,000 orders: ${name}`,
        measured: `${ratio(cost)} (${median(waits).toFixed(2)} ms)`,
        goal: `<= ${ratio(most)}`,
        met: cost <= most,
      };
    }),
  ];
}

/** The middle one of a round's waits, in milliseconds. */
async function waitOf(url: string, asks: readonly Ask[], token: string): Promise<number> {
  const waits: number[] = [];
  for (let index = 0; index < callsARound; index += 1) {
    const ask = asks[index % asks.length] ?? smallGet;
    const startedAt = performance.now();
    await call(url, { ...ask, token });
    waits.push(performance.now() - startedAt);
  }
  return median(waits);
}

function mapped<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
