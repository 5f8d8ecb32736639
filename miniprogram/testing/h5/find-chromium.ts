import { accessSync, constants } from "node:fs";
import path from "node:path";

const NAMES_ON_PATH = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "chrome",
  "microsoft-edge",
];

const UNIX_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS_APPS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function places(): string[] {
  const folders = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .filter((folder) => folder !== "");
  if (process.platform === "darwin") {
    return MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
      (name) => process.env[name] ?? "",
    );
    return roots.flatMap((root) => WINDOWS_APPS.map((app) => path.join(root, app)));
  }
  return [
    ...folders.flatMap((folder) => NAMES_ON_PATH.map((name) => path.join(folder, name))),
    ...UNIX_PLACES,
  ];
}

/** The Chrome or Chromium of this machine, if there is one: CHROMIUM_PATH first, then where it usually is. */
export function findChromium(): string | undefined {
  const told = process.env["CHROMIUM_PATH"];
  if (told !== undefined && told !== "") {
    if (!isExecutable(told)) throw new Error(`CHROMIUM_PATH is ${told}, and that cannot be run`);
    return told;
  }
  return places().find(isExecutable);
}
