/*
 * Replaced at build time (defineConstants): the addresses and switches that differ between builds.
 * A unit test has no build, hence the fallbacks.
 */
declare const API_BASE_URL: string | undefined;
declare const MOCK_PERSONAS: boolean | undefined;

/** Where the API answers. A build for browsers that was given no address asks beside its own page: below `/`, or `/shop` of a host. */
export const apiBaseUrl: string =
  typeof API_BASE_URL === "undefined" ? "" : API_BASE_URL || besideThePage();

function besideThePage(): string {
  if (process.env.TARO_ENV === "h5") return window.location.pathname.replace(/\/[^/]*$/, "");
  return "";
}

/** Whether this build talks to the mock server, so that personas can be chosen to sign in. */
export const mockPersonas: boolean = typeof MOCK_PERSONAS === "undefined" ? false : MOCK_PERSONAS;

export const isWeapp: boolean = process.env.TARO_ENV === "weapp";
