import { buildApp, missingFiles } from "./build-app";
import { buildConsole } from "./build-console";
import { isBuilt, type Target } from "./build-fingerprint";

/** Builds for production into dist/TARGET. */
export const build = (target: Target): Promise<void> =>
  target === "console" ? buildConsole() : buildApp(target);

/** Whether dist/TARGET is whole and of the sources as they are now. */
export const fitsTheSources = (target: Target): boolean =>
  isBuilt(target) && missingFiles(target).length === 0;
