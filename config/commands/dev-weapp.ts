/* npm run dev:weapp: rebuilds dist/weapp at every change, for WeChat DevTools. */
import { forgetBuild } from "./build-fingerprint";
import { runCommand } from "./command-error";
import { runTogether } from "./run-together";
import { watchNews } from "./taro-output";

await runCommand(async () => {
  // Else it would pass for a production build, to be tested and uploaded.
  forgetBuild("weapp");
  console.log("Open this folder in WeChat DevTools. Start `npm run mock` too. Ctrl-C stops it.");
  await runTogether([
    {
      name: "weapp",
      command: ["taro", "build", "--type", "weapp", "--watch"],
      environment: { NODE_ENV: "development", TARO_ENV: "weapp" },
      shown: (text) => watchNews(text, "ready dist/weapp"),
    },
  ]);
});
