import { onlineManager } from "@tanstack/react-query";
import { client } from "../../data/client";
import { queryClient } from "../../data/query-client";
import { questionOf } from "../../data/question";
import { tellVisits, type Scene, type ToldVisit } from "../../data/tell-visits";
import { watchEntry } from "../../platform/entry";
import { serverNow } from "../../platform/server-clock";
import { useInvitation } from "../../session/invitation";
import { useSessionStore } from "../../session/session-store";
import { noteVisit, visitSource, waitingVisits } from "../../session/visits";
import { useDropBar } from "../../shell/drop-bar";
import { openPage } from "../../shell/navigate";
import { arrivalBar } from "./arrival-bar";

type Refused = ToldVisit["refused"];

/** Whoever came longer ago than this has gone on by herself: she is told, and not led away. */
const leadsOnForMs = 20_000;

/**
 * Nobody's scan or shared card is lost: written down when one comes in, before anybody is signed in, and
 * told to the server as soon as it can be reached. A link that names nobody leaves what was there.
 */
export function watchArrivals(): void {
  const tell = () => {
    if (waitingVisits().length > 0) void tellVisits((told) => void welcome(told));
  };
  watchEntry(({ query, isSinglePage }) => {
    // There it is written down, and told once somebody is signed in.
    const source = visitSource(query);
    if (source) noteVisit(source, serverNow());
    if (!isSinglePage) tell();
  });
  onlineManager.subscribe((online) => {
    if (online) tell();
  });
  useSessionStore.subscribe(({ status }) => {
    if (status === "signed-in") tell();
  });
}

/** Says what came of it, and leads to what a code stands for. */
async function welcome(told: ToldVisit): Promise<void> {
  const { visit, scene, refused } = told;
  if (visit.source.kind === "code") noteInvitation(visit.source.sceneid, scene, refused);
  const now = serverNow();
  const bar = arrivalBar(told, now);
  if (bar) {
    const why = refused === "expired" ? { reason: "code-expired" as const } : {};
    useDropBar.getState().show({ ...bar, onPress: () => openPage("referrer", why) });
  }
  if (scene && now - visit.at < leadsOnForMs) await leadTo(scene);
}

/** One that has expired leaves an earlier one, which still holds, in its place. */
function noteInvitation(sceneid: string, scene: Scene | undefined, refused: Refused): void {
  const { invitation, keep } = useInvitation.getState();
  const now = serverNow();
  if (scene?.kind === "invite") {
    keep({ sceneid, invitername: scene.dismembername, expiresat: scene.expiresat });
  } else if (refused === "expired" && (invitation?.expiresat ?? 0) <= now) {
    keep({ sceneid, expiresat: now });
  }
}

async function leadTo(scene: Scene): Promise<void> {
  const { kind, goodsid } = scene;
  if (kind === "goods" && goodsid !== undefined) return openPage("goodsDetail", { goodsid });
  // Whoever applied already has her place in the centre, where the code's own page is.
  if (kind === "invite" && (await statusNow()) === "none") await openPage("recruit");
}

async function statusNow() {
  const queryKey = questionOf(client.distributor.status, {});
  const queryFn = () => client.distributor.status();
  const known = await queryClient.fetchQuery({ queryKey, queryFn }).catch(() => undefined);
  return known?.status;
}
