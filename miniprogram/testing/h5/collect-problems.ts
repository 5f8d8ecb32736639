import type { Page } from "playwright-core";

/**
 * Writes down what goes wrong on a page: console errors, page errors, failed requests, answers of 500
 * and more. With `baseUrl` a request to any other origin is one too.
 */
export function collectProblems(page: Page, baseUrl: string | undefined, problems: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error")
      problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => problems.push(`page: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // The application cancels by itself when a screen is left.
    if (reason !== "net::ERR_ABORTED")
      problems.push(`request: ${request.method()} ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`answer: ${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (
      baseUrl !== undefined &&
      /^https?:/.test(url) &&
      new URL(url).origin !== new URL(baseUrl).origin
    ) {
      problems.push(`request outside the server: ${url}`);
    }
  });
}
