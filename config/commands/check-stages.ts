import type { Stage } from "./run-stages";

/** What needs no run of our own code. Each takes a second or two, so they run side by side. */
export const checkStages: readonly Stage[] = [
  { name: "types", command: ["tsc"] },
  { name: "types of the console", command: ["tsc", "-p", "mock-server/console"] },
  { name: "lint", command: ["oxlint", "--type-aware"] },
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "dead code", command: ["knip", "--config", "config/knip.jsonc"] },
];
