import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CommandError } from "../commands/command-error";

/** What an upload is made of. What is not there is among the problems. */
export interface Release {
  readonly appid: string | undefined;
  readonly version: string;
  readonly description: string | undefined;
  readonly apiBase: string | undefined;
  readonly keyFile: string | undefined;
  /** WeChat's number of whoever uploads: 1 to 30. */
  readonly robot: number;
  readonly isDryRun: boolean;
}

export const uploadUsage = `Usage: TARO_APP_API_BASE=https://your.gateway/distribution npm run upload -- --description "…" --key private.key [--dry-run]

  --description  what is new, as it stands in WeChat's list of versions
  --key          the file with the upload key of 开发设置; or WEAPP_UPLOAD_KEY, its path, in the environment
  --release      the version; package.json's where it is left out
  --robot        1 to 30: who uploads; 1 where it is left out
  --dry-run      builds and checks all of it, and sends nothing

The appid stands in project.private.config.json, or in WEAPP_APPID.`;

/** From the command's words, the environment, and the files of `folder`. Throws a CommandError for words it does not know. */
export function readRelease(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder: string,
): Release {
  const values = parse(args);
  const inFile = (file: string, key: string) => {
    const path = `${folder}/${file}`;
    if (!existsSync(path)) return undefined;
    const value = (JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>)[key];
    return typeof value === "string" ? value : undefined;
  };
  return {
    appid:
      environment["WEAPP_APPID"] ??
      inFile("project.private.config.json", "appid") ??
      inFile("project.config.json", "appid"),
    version: values.release ?? inFile("package.json", "version") ?? "",
    description: values.description,
    apiBase: environment["TARO_APP_API_BASE"],
    keyFile: values.key ?? environment["WEAPP_UPLOAD_KEY"],
    robot: Number(values.robot ?? 1),
    isDryRun: values["dry-run"] ?? false,
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    description: text,
    key: text,
    release: text,
    robot: text,
    "dry-run": { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${uploadUsage}`);
  }
}

/** What keeps it from being uploaded, each as a sentence that says where it is mended; nothing of the key is in it. */
export function releaseProblems(release: Release): readonly string[] {
  const { appid, version, description, robot } = release;
  const found = [
    apiBaseProblem(release.apiBase),
    appid === undefined || appid === "touristappid"
      ? "There is no appid: put your own into project.private.config.json, or into WEAPP_APPID."
      : !/^wx[0-9a-f]{16}$/.test(appid) &&
        `${appid} is no appid: it is wx and 16 characters, as 开发设置 shows it.`,
    !/^\d+\.\d+\.\d+$/.test(version) && `${version} is no version: give --release 1.2.3.`,
    !description && 'There is no description: give --description "what is new".',
    keyProblem(release.keyFile),
    !(Number.isInteger(robot) && robot >= 1 && robot <= 30) && "--robot is a number from 1 to 30.",
  ];
  return found.filter((problem) => typeof problem === "string");
}

/** Of the address that is built in, without which there is nothing to look at either. */
export function apiBaseProblem(apiBase: string | undefined): string | undefined {
  if (!apiBase)
    return "The build would talk to the mock server: set TARO_APP_API_BASE to your backend's address.";
  if (!URL.canParse(apiBase)) return "TARO_APP_API_BASE is no address.";
  const { protocol, hostname } = new URL(apiBase);
  if (/^(localhost|127\.|\[::1\]|0\.0\.0\.0)|\.localhost$/.test(hostname))
    return "TARO_APP_API_BASE is this machine: no phone finds it.";
  if (protocol !== "https:")
    return "TARO_APP_API_BASE is not https: WeChat lets nothing else through.";
  if (/^[\d.]+$|^\[/.test(hostname))
    return "TARO_APP_API_BASE is an IP address: WeChat's 服务器域名 takes names only.";
  return undefined;
}

function keyProblem(file: string | undefined): string | undefined {
  if (file === undefined)
    return "There is no upload key: make one in 开发设置 and give its file as --key, or as WEAPP_UPLOAD_KEY.";
  if (!existsSync(file)) return "The file of the upload key is not there.";
  return /^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(readFileSync(file, "utf8"))
    ? undefined
    : "The file of the upload key has no private key in it.";
}
