import { afterEach, beforeEach, expect } from "vitest";
import type { Persona } from "../../session/persona";
import { startMockServer, type RunningMockServer } from "../h5/start-mock-server";
import { launchWeapp } from "./launch-weapp";
import { weappBuildDir } from "./weapp-build-dir";
import type { LaunchOptions, WeappPhone } from "./weapp-phone";

interface Opening extends Partial<Omit<LaunchOptions, "buildDir" | "baseUrl">> {
  readonly url: string;
  /** Whose phone it is. */
  readonly persona?: Persona;
}

/**
 * A world of its own for each test, and the build on a phone beside it. A call that WeChat does not know, or
 * something thrown, fails the test.
 */
export function weappStage() {
  let server: RunningMockServer;
  let phone: WeappPhone | undefined;
  beforeEach(async () => {
    server = await startMockServer();
  });
  afterEach(async () => {
    try {
      expect(phone?.unknownCalls).toEqual([]);
      expect(phone?.errors).toEqual([]);
    } finally {
      phone?.close();
      phone = undefined;
      await server.close();
    }
  });
  return {
    serverUrl: () => server.url,
    open: async ({ persona = "busy-distributor", ...options }: Opening): Promise<WeappPhone> => {
      phone = await launchWeapp({
        buildDir: weappBuildDir(),
        baseUrl: server.url,
        loginCode: `persona:${persona}`,
        // As data/kept-value.ts writes it.
        storage: { persona: JSON.stringify({ version: 1, value: persona }) },
        ...options,
      });
      return phone;
    },
  };
}
