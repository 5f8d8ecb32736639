import { createDistributionClient } from "@distribution/sdk";
import { apiBaseUrl } from "../platform/build-constants";
import { requestAdapter } from "../platform/request-adapter";
import { signIn } from "../session/sign-in";

/** The one SDK instance of the app. */
export const client = createDistributionClient({
  baseUrl: apiBaseUrl,
  adapter: requestAdapter,
  signIn,
});
