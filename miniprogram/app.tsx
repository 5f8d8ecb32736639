import type { PropsWithChildren } from "react";
import { SessionProvider } from "./shell/session-provider";
import "./ui/tokens.css";

export default function App({ children }: PropsWithChildren) {
  return <SessionProvider>{children}</SessionProvider>;
}
