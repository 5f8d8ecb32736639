/* npm run dev: the mini-program and the console in a browser with reload, and the mock server beside them. */
import { CommandError, runCommand } from "./command-error";
import { chosenPort, requireFreePort } from "./free-port";
import { runTogether } from "./run-together";
import { watchNews } from "./taro-output";

const pagePort = 10086;
const consolePort = 10087;

await runCommand(async () => {
  if (process.argv.length > 2)
    throw new CommandError("Usage: npm run dev; PORT=8787 is the mock server's port");
  const mockPort = chosenPort(undefined, 8787);
  await requireFreePort(mockPort);
  await requireFreePort(pagePort);
  await requireFreePort(consolePort);
  console.log(
    `Open http://127.0.0.1:${pagePort} when h5 says that it is ready, http://127.0.0.1:${consolePort}/console/ for the console. Ctrl-C stops all.`,
  );
  await runTogether([
    {
      name: "mock",
      command: [
        "tsx",
        "--conditions=distribution-source",
        "watch",
        "--clear-screen=false",
        "mock-server/src/hosts/serve-command.ts",
        "--port",
        String(mockPort),
      ],
    },
    {
      name: "console",
      command: ["vite", "--config", "mock-server/console/vite.config.ts"],
      environment: {
        CONSOLE_PORT: String(consolePort),
        MOCK_ORIGIN: `http://127.0.0.1:${mockPort}`,
      },
    },
    {
      name: "h5",
      command: ["taro", "build", "--type", "h5", "--watch"],
      environment: {
        NODE_ENV: "development",
        TARO_ENV: "h5",
        H5_PORT: String(pagePort),
        MOCK_ORIGIN: `http://127.0.0.1:${mockPort}`,
      },
      shown: (text) => watchNews(text, `ready http://127.0.0.1:${pagePort}`),
    },
  ]);
});
