import * as v from "valibot";
import { keptValue } from "../platform/kept-value";
import { useSessionStore } from "./session-store";

const kept = keptValue("authorization-offered", 1, v.array(v.string()));
/** More than anybody signs in with on one phone; the oldest are of no use any more. */
const mostKept = 20;

/** True once in a life: 免确认收款 is offered to nobody twice, whatever she said. */
export function takeAuthorizationOffer(): boolean {
  const memberid = useSessionStore.getState().member?.memberid;
  const offered = kept.read() ?? [];
  if (memberid === undefined || offered.includes(memberid)) return false;
  kept.keep([...offered, memberid].slice(-mostKept));
  return true;
}
