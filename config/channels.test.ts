import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { channelFacts, channels, orderStatuses } from "@distribution/sdk";
import { expect, test } from "vitest";

/*
 * A further channel has to be answered wherever one decides something. The compiler asks for it in every
 * record of all channels, and nowhere else: so nothing may ask for a channel by its name.
 */

const sources = execFileSync("git", ["ls-files", "sdk", "mock-server", "miniprogram"], {
  encoding: "utf8",
})
  .split("\n")
  .filter(
    (file) =>
      /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(testing|stories|pressure|examples)\//.test(file),
  );

const name = channels.join("|");
/** `=== "pdd"`, `case "pdd"`, `["pdd", "selfsupport"]`. */
const byName = new RegExp(`[!=]==? "(${name})"|case "(${name})"|\\["(${name})"`, "g");

test("no source asks for a channel by its name, but for the list of them all", () => {
  expect(sources.length).toBeGreaterThan(300);
  const found = sources.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(byName)].map(([text]) => `${file}: ${text}`),
  );
  expect(found).toEqual(['sdk/src/contract/channel.ts: ["pdd"']);
});

test.each(channels)(
  "every status of %s says what its commission waits for, or why it was lost",
  (channel) => {
    const { statuses } = channelFacts[channel];
    for (const status of orderStatuses) {
      const facts = statuses[status];
      if (!facts) continue;
      const isLost = status === 4 || status === 10;
      expect([status, facts.waitsFor !== undefined, facts.lostBecause !== undefined]).toEqual([
        status,
        !isLost,
        isLost,
      ]);
    }
  },
);
