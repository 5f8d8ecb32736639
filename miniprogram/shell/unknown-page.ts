import { replaceTop, watchUnknownPage } from "../platform/navigation";
import { addressOf } from "./navigate";

/** Whoever comes by a link that names no page of ours is told so, with a way on. Before the app is drawn: WeChat tells it early. */
export function watchUnknownPages(): void {
  watchUnknownPage(() => void replaceTop(addressOf("unknownPage")));
}
