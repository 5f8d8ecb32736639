import { createClient, memberApi } from "@distribution/sdk";
import { apiBaseUrl } from "../platform/build-constants";
import { requestAdapter } from "../platform/request-adapter";
import { signIn } from "../session/sign-in";
import { noteOffers } from "./offers";

/** The one SDK instance of the app. */
export const client = createClient(memberApi, {
  baseUrl: apiBaseUrl,
  adapter: requestAdapter,
  signIn,
  onEvent: noteOffers,
});
