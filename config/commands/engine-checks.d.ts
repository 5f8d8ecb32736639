/* Neither package brings types: what unsupported-in.ts uses of them. */

declare module "es-check" {
  export function runChecks(
    checks: readonly object[],
    options: object,
  ): Promise<{ errors: readonly { file: string; err: Error }[] }>;
}

declare module "doiuse/lib/DoIUse.js" {
  import type { AcceptedPlugin, ChildNode } from "postcss";

  interface Usage {
    readonly feature: string;
    /** Names the browsers that lack it altogether. */
    readonly featureData: { readonly missing?: string };
    readonly usage: ChildNode;
  }

  const DoIUse: new (options: {
    browsers: string[];
    onFeatureUsage: (usage: Usage) => void;
  }) => AcceptedPlugin;
  export default DoIUse;
}
