import type { PropsWithChildren } from "react";
import { SessionProvider } from "./session/session-provider";
import "./ui/tokens.css";

export default function App({ children }: PropsWithChildren) {
  return <SessionProvider>{children}</SessionProvider>;
}
