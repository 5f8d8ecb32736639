import type { MemberApi, SignInClient } from "@distribution/sdk";
import { loginCode } from "../platform/login-code";
import { currentPersona, personasAvailable } from "./persona";
import { forgetSession, keepSession, readKeptSession, useSessionStore } from "./session-store";

/**
 * The token for the client's next calls: the kept one, unless it is the one that the server has just
 * refused, else that of a new sign-in. Members never see a sign-in screen.
 */
export async function signIn(client: SignInClient<MemberApi>, refused?: string): Promise<string> {
  const kept = readKeptSession(Date.now());
  if (kept && kept.token !== refused) {
    useSessionStore.setState({ status: "signed-in", member: kept.member });
    return kept.token;
  }
  useSessionStore.setState({ status: "signing-in" });
  try {
    const code = personasAvailable ? `persona:${currentPersona()}` : await loginCode();
    const session = await client.session.loginByMiniapp({ code });
    keepSession(session);
    useSessionStore.setState({ status: "signed-in", member: session.member });
    return session.token;
  } catch (error) {
    forgetSession();
    useSessionStore.setState({ status: "signed-out", member: undefined });
    throw error;
  }
}
