export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Release {
  /** The workspace's own, which is published nowhere and carries the version too. */
  readonly root: PackageManifest;
  readonly packages: readonly PackageManifest[];
  /** Each package's CHANGELOG.md, in the same order. */
  readonly changes: readonly string[];
  /** What `git status --porcelain` prints. */
  readonly uncommitted: string;
}

/** Why the packages cannot be published as they are, a sentence each. */
export function releaseProblems({ root, packages, changes, uncommitted }: Release): string[] {
  const { version } = root;
  const names = packages.map(({ name }) => name);
  const others = packages
    .filter((one) => one.version !== version)
    .map(
      (one) => `${one.name} has version ${one.version}, the workspace ${version}: they carry one.`,
    );
  const needs = [root, ...packages].flatMap(({ name, dependencies = {} }) =>
    Object.entries(dependencies)
      .filter(([needed, asked]) => names.includes(needed) && asked !== version)
      .map(([needed, asked]) => `${name} asks for ${needed} ${asked}, not ${version}.`),
  );
  const untold = names
    .filter((_, at) => !changes[at]?.includes(`\n## ${version}\n`))
    .map((name) => `The CHANGELOG.md of ${name} says nothing of ${version}.`);
  const open =
    uncommitted === ""
      ? []
      : ["Some changes are not committed: what is published should be found again."];
  return [...others, ...needs, ...untold, ...open];
}
