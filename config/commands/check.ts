/* npm run check */
import { checkStages } from "./check-stages";
import { runCommand } from "./command-error";
import { runStages } from "./run-stages";

await runCommand(() => runStages([checkStages]));
