import { openPage } from "./navigate";
import { useOffersPage } from "./use-offers-page";

/** The next step of who has something to share: 选品, or where the shop shows no goods here, the invitation. */
export function useWayToGoods(): { readonly actionText: string; readonly onAction: () => void } {
  return useOffersPage("goods")
    ? { actionText: "去选品", onAction: () => void openPage("goods") }
    : { actionText: "邀请好友", onAction: () => void openPage("invite") };
}
