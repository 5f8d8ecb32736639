import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What keeps people out of what the page shows now, by axe's rules: names, roles, contrast, landmarks.
 * A line for each element, empty where there is nothing. `only` names the rules to go by.
 */
export async function findBarriers(page: Page, only?: readonly string[]): Promise<string[]> {
  // The app's own policy allows scripts from its server only; this one is the test's.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ["violations"],
        ...(rules && { runOnly: [...rules] }),
      }),
    only,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
}
