import { focusManager, onlineManager } from "@tanstack/react-query";
import { installAbortController } from "../platform/abort-controller";
import { watchAppVisible } from "../platform/lifecycle";
import { watchNetwork } from "../platform/network";
import { accountName } from "../session/persona";
import { useSessionStore } from "../session/session-store";
import { onSwitchPerson } from "../session/switch-person";
import { client } from "./client";
import { fitsContract } from "./fits-contract";
import { keepInAgreement } from "./keep-in-agreement";
import { keepLastKnownData } from "./last-known-data";
import { queryClient } from "./query-client";
import { syncSettings } from "./sync-settings";
import { heedSignIn } from "./use-allowed";

/**
 * Once, before the first screen asks: a restored figure must be there by then. All answers are one
 * person's; another one begins with what was kept for her.
 */
export function startData(): void {
  installAbortController();
  onlineManager.setEventListener(watchNetwork);
  focusManager.setEventListener((setFocused) => watchAppVisible(setFocused));
  keepInAgreement(queryClient);
  heedSignIn(queryClient);
  syncSettings();
  const keep = () => keepLastKnownData(queryClient, accountName(), fitsContract);
  let stopKeeping = keep();
  onSwitchPerson(() => {
    // Of who has left nothing stays.
    stopKeeping(useSessionStore.getState().status !== "left");
    client.forgetToken();
    queryClient.clear();
    stopKeeping = keep();
  });
}
