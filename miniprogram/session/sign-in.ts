import type { MemberApi, SignInClient } from "@distribution/sdk";
import { loginCode } from "../platform/login-code";
import { serverNow } from "../platform/server-clock";
import { accountName, currentPersona, personasAvailable } from "./persona";
import { keptSession, useSessionStore } from "./session-store";

/**
 * The token for the client's next calls: the kept one, unless it is the one that the server has just
 * refused, else that of a new sign-in. Members never see a sign-in screen. It belongs to the person
 * who began it: where another one has taken the phone meanwhile, it is kept for the first and shown to
 * nobody. Who has signed out is signed in by nothing but her own word.
 */
export async function signIn(client: SignInClient<MemberApi>, refused?: string): Promise<string> {
  const account = accountName();
  const session = keptSession(account);
  const hasLeft = () => useSessionStore.getState().status === "left";
  if (hasLeft()) throw new Error("signed out");
  const show = (state: Partial<ReturnType<typeof useSessionStore.getState>>) => {
    if (accountName() === account && !hasLeft()) useSessionStore.setState(state);
  };
  const kept = session.read();
  if (kept && kept.token !== refused && kept.expiresat > serverNow()) {
    show({ status: "signed-in", member: kept.member });
    return kept.token;
  }
  show({ status: "signing-in" });
  try {
    const code = personasAvailable ? `persona:${currentPersona()}` : await loginCode();
    const signedIn = await client.session.loginByMiniapp({ code });
    if (!hasLeft()) session.keep(signedIn);
    show({ status: "signed-in", member: signedIn.member });
    return signedIn.token;
  } catch (error) {
    session.drop();
    show({ status: "signed-out", member: undefined });
    throw error;
  }
}
