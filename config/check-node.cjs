/* Runs before anything newer than an old Node understands is loaded, hence its old style. */
var wanted = "20.19";
var have = process.versions.node.split(".").map(Number);
if (have[0] < 20 || (have[0] === 20 && have[1] < 19)) {
  console.error(
    "Node " +
      process.versions.node +
      " is too old: install Node " +
      wanted +
      " or newer, see .nvmrc.",
  );
  process.exit(1);
}
