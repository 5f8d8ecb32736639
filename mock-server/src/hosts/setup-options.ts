export interface SetupMockServerOptions {
  /** Where the code under test thinks the backend is; a path alone (`/api`) is below the test's own page. */
  readonly baseUrl?: string;
  readonly scenario?: string;
  readonly seed?: number;
  readonly now?: number;
  /** As MOCK_CONTROL_KEY on a server: nothing under /__mock/ answers without it. */
  readonly controlKey?: string;
  /** Assumed endpoints, log-in apart, answer as a gateway does that does not know them. */
  readonly onlyDocumented?: boolean;
}
