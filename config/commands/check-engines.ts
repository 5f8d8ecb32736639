/* npm test's stage "supported engines": both builds use nothing that an engine of config/engines.json lacks. */
import engines from "../engines.json" with { type: "json" };
import { CommandError, runCommand } from "./command-error";
import { unsupportedIn } from "./unsupported-in";

await runCommand(async () => {
  const unsupported = [
    // WeChat's base library brings core-js.
    ...(await unsupportedIn("dist/weapp", { browsers: engines.weapp, filledBy: "core-js" })),
    ...(await unsupportedIn("dist/h5", { browsers: engines.h5 })),
  ];
  if (unsupported.length > 0) throw new CommandError(unsupported.join("\n"));
});
