/* A setup file of vitest. `expect.poll` has its patience from vitest.config.ts; nothing but this sets vi.waitFor's. */
import { vi } from "vitest";

/** What should come comes late where other stages have both cores: the second that is vitest's own does not do. */
const patienceMs = 20_000;

const waitFor = vi.waitFor.bind(vi);
vi.waitFor = (callback, options) =>
  waitFor(callback, {
    timeout: patienceMs,
    ...(typeof options === "number" ? { timeout: options } : options),
  });
