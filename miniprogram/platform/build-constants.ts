/*
 * Replaced at build time (defineConstants): the addresses and switches that differ between builds.
 * A unit test has no build, hence the fallbacks.
 */
declare const API_BASE_URL: string | undefined;
declare const MOCK_PERSONAS: boolean | undefined;

/** Where the API answers. Empty on H5, which is served from the same origin. */
export const apiBaseUrl: string = typeof API_BASE_URL === "undefined" ? "" : API_BASE_URL;

/** Whether this build talks to the mock server, so that personas can be chosen to sign in. */
export const mockPersonas: boolean = typeof MOCK_PERSONAS === "undefined" ? false : MOCK_PERSONAS;

export const isWeapp: boolean = process.env.TARO_ENV === "weapp";
