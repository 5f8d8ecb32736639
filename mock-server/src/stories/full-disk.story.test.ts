import { expect, test } from "vitest";
import { serve } from "../hosts/serve";
import { errorOf, post } from "../hosts/testing/start-note-server";
import { connectionOf } from "../scenarios/bulk-insert";
import { members } from "../storage/people-tables";
import { checkLedger, differencesOf } from "../use-cases/check-ledger";

test("on a full disk a call fails as a whole, the log says why, and all goes on when there is room", async () => {
  const lines: string[] = [];
  const { url, world, close } = await serve({
    port: 0,
    scenario: "newcomer",
    rateLimit: "off",
    log: (line) => lines.push(line),
  });
  const connection = connectionOf(world);
  const countMembers = () => world.db.select().from(members).all().length;
  const logIn = (code: string) => post(`${url}/member/loginbyminiapp`, { code });

  // No page more than there are: as if the disk were full.
  connection.pragma("max_page_count = 1");
  let before = countMembers();
  let refused = await logIn("first");
  for (let guest = 0; refused.status === 200 && guest < 2000; guest += 1) {
    before = countMembers();
    refused = await logIn(`guest ${guest}`);
  }
  expect([refused.status, (await errorOf(refused)).code]).toEqual([500, "INTERNAL"]);
  expect(lines.find((line) => line.includes("session.loginByMiniapp"))).toContain(
    "database or disk is full",
  );
  expect(lines.join("\n")).not.toContain("cannot rollback");
  expect(countMembers()).toBe(before);

  connection.pragma("max_page_count = 1000000");
  expect((await logIn("at last")).status).toBe(200);
  expect(checkLedger(world).filter((one) => differencesOf(one).length > 0)).toEqual([]);
  await close();
});
