/* npm test */
import { checkStages } from "./check-stages";
import { runCommand } from "./command-error";
import { runStages } from "./run-stages";

const vitest = ["vitest", "run", "--config", "config/vitest.config.ts"] as const;
const build = ["tsx", "config/commands/build.ts"] as const;

await runCommand(() =>
  runStages([
    checkStages,
    [
      {
        name: "unit tests and stories",
        command: [
          ...vitest,
          "--project",
          "node",
          "--project",
          "app",
          "--project",
          "screens",
          "--project",
          "console",
          "--project",
          "sql.js",
        ],
      },
    ],
    [{ name: "pressure tests", command: [...vitest, "--project", "pressure"], showsOutput: true }],
    [
      { name: "H5 build", command: [...build, "h5", "--if-changed"] },
      { name: "weapp build", command: [...build, "weapp", "--if-changed"], showsOutput: true },
      { name: "console build", command: [...build, "console", "--if-changed"], showsOutput: true },
    ],
    [{ name: "packages", command: [...vitest, "--project", "packages"] }],
    // Of the builds before.
    [
      {
        name: "demo build",
        command: ["tsx", "--conditions=distribution-source", "config/commands/build-demo.ts"],
        showsOutput: true,
      },
    ],
    [
      { name: "supported engines", command: ["tsx", "config/commands/check-engines.ts"] },
      { name: "H5 journeys", command: [...vitest, "--project", "journeys"] },
    ],
    // Not beside the journeys: two servers, a browser and two phones want more than two cores.
    [{ name: "weapp harness", command: [...vitest, "--project", "weapp"] }],
  ]),
);
