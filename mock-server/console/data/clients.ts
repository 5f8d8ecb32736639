import { controlApi } from "@distribution/mock-server/control";
import { createClient } from "@distribution/sdk";
import { officeApi } from "@distribution/sdk/office";
import { controlAdapter } from "./control-adapter";
import { fetchAdapter } from "./fetch-adapter";
import { useOperator } from "./operator-session";

/** The API is beside the console: `/` for `/console/`, `/shop/` for `/shop/console/`. */
const connection = {
  baseUrl: new URL("..", document.baseURI).pathname.replace(/\/$/, ""),
};

/** The middle office, as the operator who is signed in. */
export const office = createClient(officeApi, {
  ...connection,
  adapter: fetchAdapter,
  signIn: async (_client, refused) => {
    const { session, expire } = useOperator.getState();
    if (session && session.token !== refused) return session.token;
    // Whoever is not signed in sees the sign-in screen, at the address that was asked for.
    expire();
    throw new Error("signed out");
  },
});

/** The mock server's own endpoints: they answer on this machine only, and no real backend has them. */
export const control = createClient(controlApi, { ...connection, adapter: controlAdapter });
