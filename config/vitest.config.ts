import { fileURLToPath } from "node:url";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Taro's own components are web components that no simulated DOM can run. */
const alias = {
  "@tarojs/components": `${root}miniprogram/testing/taro-components-stub.tsx`,
  "@tarojs/taro": `${root}miniprogram/testing/taro-stub.ts`,
};

/** The SDK as its sources, in each project: none takes these from the whole. */
const fromSource = {
  resolve: { conditions: [...defaultClientConditions, "distribution-source"] },
  ssr: { resolve: { conditions: [...defaultServerConditions, "distribution-source"] } },
};
const withStubs = { ...fromSource, resolve: { ...fromSource.resolve, alias } };

/** What a build would put in, and one time zone: the business's. */
const appEnvironment = { TARO_ENV: "h5", TZ: "Asia/Shanghai" };

/** What should come comes late where other stages have both cores. */
const waits = {
  expect: { poll: { timeout: 20_000 } },
  setupFiles: ["config/patient-wait-for.ts"],
};

/** A story or a journey starts a server or a browser; on a slow machine that takes its time. */
const patient = { testTimeout: 120_000, hookTimeout: 60_000, ...waits };

export default defineConfig({
  root,
  test: {
    // No screen test may be there yet, in a project of its own.
    passWithNoTests: true,
    // Vitest would leave a core idle, which on a machine with two is half of it.
    maxWorkers: "100%",
    projects: [
      {
        ...withStubs,
        test: {
          name: "node",
          include: ["{sdk,mock-server,config}/**/*.test.ts"],
          exclude: [
            ...configDefaults.exclude,
            "mock-server/src/pressure/**",
            "config/packages/**",
            "mock-server/console/**",
          ],
          // One server's modules for all files of a worker: they take longer to load than most stories
          // to run, and hold no state of their own.
          isolate: false,
          env: appEnvironment,
          testTimeout: 60_000,
          ...waits,
          // Stories open their worlds in hooks.
          hookTimeout: 60_000,
        },
      },
      {
        ...withStubs,
        test: {
          // A session is a module's state: every file begins with a new one.
          name: "app",
          include: ["miniprogram/**/*.test.ts"],
          exclude: [...configDefaults.exclude, "miniprogram/testing/{h5,weapp}/**"],
          env: appEnvironment,
          ...waits,
        },
      },
      {
        ...withStubs,
        test: {
          name: "screens",
          include: ["{miniprogram,config}/**/*.test.tsx"],
          environment: "happy-dom",
          env: appEnvironment,
          // Screens are shown on the real mock server, whose world is told anew where a test changed it.
          testTimeout: 60_000,
          ...waits,
          hookTimeout: 60_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: "console",
          include: ["mock-server/console/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, "**/*.journey.test.ts"],
          environment: "happy-dom",
          // Where the server would serve it: the API is found from there.
          environmentOptions: { happyDOM: { url: "http://mock.test/console/" } },
          // One copy of antd for all files of a worker: it takes longer to load than most tests to run.
          isolate: false,
          env: appEnvironment,
          ...patient,
        },
      },
      {
        ...fromSource,
        // Kills, fuzz and random sequences: minutes rather than seconds, so apart from the rest.
        test: {
          name: "pressure",
          include: ["mock-server/src/pressure/*.test.ts"],
          env: appEnvironment,
          ...patient,
        },
      },
      {
        ...fromSource,
        // The tales of money and of lists once more, on the SQLite that the demo has in a browser: what
        // drizzle and the triggers ask of both is asked there. The rest asks nothing else of a database.
        resolve: {
          ...fromSource.resolve,
          alias: [
            {
              find: /^(?:better-sqlite3|libsql)$/,
              replacement: `${root}mock-server/src/stories/sql-js.ts`,
            },
          ],
        },
        test: {
          name: "sql.js",
          include: [
            "mock-server/src/stories/{claims,earnings-trend,events,filters,firing,funds,jobs,late-failure,ledger,ranking,refunds,showcase,sorting,sub-orders,transfer,withdrawal}.story.test.ts",
          ],
          isolate: false,
          env: appEnvironment,
          ...patient,
        },
      },
      {
        // Packs, unpacks and builds: apart from the rest, since each is a process of its own.
        ...fromSource,
        test: { name: "packages", include: ["config/packages/*.test.ts"], ...patient },
      },
      {
        ...fromSource,
        // Needs dist/h5 and dist/console.
        test: {
          name: "journeys",
          include: [
            "miniprogram/testing/h5/**/*.test.ts",
            "mock-server/console/**/*.journey.test.ts",
          ],
          ...patient,
        },
      },
      {
        ...fromSource,
        // Needs dist/weapp.
        test: { name: "weapp", include: ["miniprogram/testing/weapp/**/*.test.ts"], ...patient },
      },
    ],
  },
});
