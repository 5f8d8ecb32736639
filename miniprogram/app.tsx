import type { PropsWithChildren } from "react";
import { SessionProvider } from "./shell/session-provider";
import { watchUnknownPages } from "./shell/unknown-page";
import "./ui/tokens.css";

watchUnknownPages();

export default function App({ children }: PropsWithChildren) {
  return <SessionProvider>{children}</SessionProvider>;
}
