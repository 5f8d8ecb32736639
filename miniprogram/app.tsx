import { useEffect, type PropsWithChildren } from "react";
import { nameFrame } from "./platform/name-frame";
import { SessionProvider } from "./shell/session-provider";
import { watchUnknownPages } from "./shell/unknown-page";
import "./ui/tokens.css";

watchUnknownPages();

export default function App({ children }: PropsWithChildren) {
  useEffect(nameFrame, []);
  return <SessionProvider>{children}</SessionProvider>;
}
