/* npm run dev: the mini-program in a browser with reload, and the mock server beside it. */
import { CommandError, runCommand } from "./command-error";
import { chosenPort, requireFreePort } from "./free-port";
import { runTogether } from "./run-together";
import { watchNews } from "./taro-output";

const pagePort = 10086;

await runCommand(async () => {
  if (process.argv.length > 2)
    throw new CommandError("Usage: npm run dev; PORT=8787 is the mock server's port");
  const mockPort = chosenPort(undefined, 8787);
  await requireFreePort(mockPort);
  await requireFreePort(pagePort);
  console.log(
    `Open http://127.0.0.1:${pagePort} when h5 says that it is ready. Ctrl-C stops both.`,
  );
  await runTogether([
    {
      name: "mock",
      command: [
        "tsx",
        "watch",
        "--clear-screen=false",
        "mock-server/src/hosts/serve-command.ts",
        "--port",
        String(mockPort),
      ],
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
