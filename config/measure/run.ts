/* npm run measure [-- --rounds 11]: what the app weighs and how fast it opens, beside a bare Taro app built in the same run. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildApp } from "../commands/build-app";
import { isBuilt } from "../commands/build-fingerprint";
import { runCommand } from "../commands/command-error";
import { firstLoadBytes, packageSizes } from "../commands/package-sizes";
import { buildBareApp } from "./bare-app";
import { measureDemo } from "./measure-demo";
import { measureH5 } from "./measure-h5";
import { measureWeapp } from "./measure-weapp";
import { figureOf } from "./statistics";

await runCommand(async () => {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "11" } } });
  const rounds = Number(values.rounds);
  for (const platform of ["weapp", "h5"] as const) if (!isBuilt(platform)) await buildApp(platform);
  const bareWeapp = await buildBareApp("weapp");
  const bareH5 = await buildBareApp("h5");

  const [ours, bare] = ["dist/weapp", bareWeapp].map((folder) => packageSizes(folder));
  console.log(`\nweapp, bytes: ours and a bare Taro app`);
  for (const [name, bytes] of ours ?? []) line(name, [bytes], [bare?.get(name) ?? 0]);

  for (const screen of ["centre", "a buyer's product"] as const)
    for (const latencyMs of [20, 100]) {
      console.log(`\nweapp, ${screen}, server ${latencyMs} ms away, ${rounds} rounds`);
      printRows(await measureWeapp(screen, bareWeapp, rounds, latencyMs));
    }
  console.log(`\nH5, first load of the centre, processor 4 times slower, ${rounds} rounds`);
  line("JavaScript, gzip", [firstLoadBytes()], [firstLoadBytes(bareH5)]);
  printRows(await measureH5(bareH5, rounds));

  if (!existsSync("dist/demo")) return console.log("\nNo dist/demo: npm run build:demo makes it.");
  console.log(`\nThe demo beside the app with a server that runs already, ${rounds} rounds`);
  printRows(await measureDemo(rounds));
});

/** A line for each figure of each side of ours. */
function printRows({ bare, ...sides }: { bare: object[] } & Record<string, object[]>): void {
  const column = (rows: object[], name: string) =>
    rows.map((row) => (row as Record<string, number>)[name] ?? 0);
  for (const [side, rows] of Object.entries(sides)) {
    if (side !== "ours") console.log(`  ${side}`);
    for (const name of Object.keys(rows[0] ?? {}))
      line(name, column(rows, name), column(bare, name));
  }
}

/** Medians, with the distance between the quarters, and ours as a multiple of the bare app's. */
function line(name: string, ours: number[], bare: number[]): void {
  const [own, other] = [figureOf(ours), figureOf(bare)];
  const text = ({ median, spread }: typeof own) =>
    `${Math.round(median).toLocaleString("en")} ±${Math.round(spread)}`.padStart(16);
  const ratio = other.median === 0 ? "" : `${(own.median / other.median).toFixed(2)}×`;
  console.log(`  ${name.padEnd(22)}${text(own)}${text(other)}  ${ratio.padStart(8)}`);
}
