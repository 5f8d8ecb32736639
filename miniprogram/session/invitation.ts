import { sceneId } from "@distribution/sdk";
import * as v from "valibot";
import { create } from "zustand";
import { keptValue } from "../platform/kept-value";
import { accountName } from "./persona";
import { onSwitchPerson } from "./switch-person";

const invitation = v.object({
  sceneid: sceneId,
  /** Masked; absent where the code had expired when it was scanned. */
  invitername: v.exactOptional(v.string()),
  expiresat: v.number(),
});
export type Invitation = v.InferOutput<typeof invitation>;

const keptFor = (person: string) => keptValue(`invitation:${person}`, 1, invitation);

interface LastInvitation {
  readonly invitation: Invitation | undefined;
  readonly keep: (invitation: Invitation) => void;
  readonly forget: () => void;
}

/** The last invitation to become a distributor that this person was given: whoever applies, applies by it. */
export const useInvitation = create<LastInvitation>((set) => ({
  invitation: keptFor(accountName()).read(),
  keep: (given) => {
    keptFor(accountName()).keep(given);
    set({ invitation: given });
  },
  forget: () => {
    keptFor(accountName()).drop();
    set({ invitation: undefined });
  },
}));

onSwitchPerson(() => useInvitation.setState({ invitation: keptFor(accountName()).read() }));
