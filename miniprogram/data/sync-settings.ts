import { ApiError, NetworkError, TimeoutError, type UserSettings } from "@distribution/sdk";
import { onlineManager } from "@tanstack/react-query";
import { showToast } from "../platform/feedback";
import { serverNow } from "../platform/server-clock";
import type { SettingsChange } from "../session/newer-settings";
import {
  changePhone,
  meetServer,
  rollBackPhone,
  settlePhone,
  usePhoneSettings,
} from "../session/phone-settings";
import { client } from "./client";
import { queryClient } from "./query-client";
import { questionOf } from "./question";

const question = questionOf(client.settings.detail, {});
const known = () => queryClient.getQueryData<UserSettings>(question);

/**
 * Changes settings: on the phone at once, and on the server as soon as it can be reached. Where nobody
 * is signed in nothing is changed, and that is said.
 */
export function changeSettings(change: SettingsChange): Promise<void> {
  if (changePhone(change, serverNow(), known()?.updatedat)) return sendUnsent();
  showToast("请先登录");
  return Promise.resolve();
}

/** Keeps phone and server of one mind: at each answer, and when the network is back. Once, at the start. */
export function syncSettings(): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success") return;
    if (event.action.manual === true || event.query.queryKey[0] !== question[0]) return;
    meetServer(event.query.state.data as UserSettings);
    void sendUnsent();
  });
  onlineManager.subscribe((online) => {
    // Another phone may have changed them meanwhile: asked first, so that the newer one counts.
    if (!online || !usePhoneSettings.getState().unsent) return;
    const queryFn = () => client.settings.detail();
    void queryClient
      .fetchQuery({ queryKey: question, queryFn, staleTime: 0 })
      .catch(() => undefined);
  });
}

let underWay: Promise<void> | undefined;

/** One at a time, and again while there is something to tell: two taps of a switch are two changes. Never rejects. */
function sendUnsent(): Promise<void> {
  underWay ??= sendAll().finally(() => {
    underWay = undefined;
    usePhoneSettings.setState({ sending: false });
  });
  return underWay;
}

async function sendAll(): Promise<void> {
  for (;;) {
    const { memberid, unsent } = usePhoneSettings.getState();
    if (memberid === undefined || !unsent) return;
    usePhoneSettings.setState({ sending: true });
    // What is asked by now would tell of the time before.
    void queryClient.cancelQueries({ queryKey: question });
    const isHers = () => usePhoneSettings.getState().memberid === memberid;
    try {
      const saved = await client.settings.save(unsent.change);
      if (!isHers()) continue;
      settlePhone(unsent.change, saved);
      queryClient.setQueryData(question, saved);
    } catch (error) {
      if (!isHers()) continue;
      // Kept, and told when the network is back.
      if (error instanceof NetworkError || error instanceof TimeoutError) return;
      rollBackPhone(known());
      showToast(refusal(error));
      // It may have been saved all the same.
      void queryClient.invalidateQueries({ queryKey: question });
    }
  }
}

function refusal(error: unknown): string {
  const [detail] = error instanceof ApiError ? (error.details.fields ?? []) : [];
  return detail?.message ?? "没有保存，请重试";
}
