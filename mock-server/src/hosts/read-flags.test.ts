import { expect, test } from "vitest";
import { FlagError, readFlags } from "./read-flags";

test("every flag has its option, and what is left out has none", () => {
  const flags = [
    "--port",
    "0",
    "--scenario=empty",
    "--seed",
    "7",
    "--data",
    "d",
    "--h5",
    "h",
    "--host",
    "::1",
    "--only-documented",
  ];
  expect(readFlags(flags)).toEqual({
    port: 0,
    scenario: "empty",
    seed: 7,
    dataDir: "d",
    h5Dir: "h",
    host: "::1",
    onlyDocumented: true,
  });
  expect(readFlags([])).toEqual({});
});

test.each([
  [["--port", "many"], '--port must be a whole number from 0 to 65535, not "many".'],
  [["--port", "70000"], '--port must be a whole number from 0 to 65535, not "70000".'],
  [["--port", "80.5"], '--port must be a whole number from 0 to 65535, not "80.5".'],
  [["--port", ""], '--port must be a whole number from 0 to 65535, not "".'],
  [["--seed=-1"], '--seed must be a whole number from 0 to 9007199254740991, not "-1".'],
  [["--seed", "-1"], "Option '--seed' argument is ambiguous. Flags: [--port 8787]"],
  [["--colour", "red"], "Unknown option '--colour'. Flags: [--port 8787]"],
  [["showcase"], "Unexpected argument 'showcase'. Flags: [--port 8787]"],
])("%j is refused with one sentence", (flags, sentence) => {
  expect(() => readFlags(flags)).toThrow(FlagError);
  expect(() => readFlags(flags)).toThrow(sentence);
  expect(() => readFlags(flags)).not.toThrow("\n");
});
