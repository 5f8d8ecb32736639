import type { ReactNode } from "react";
import { useSessionStore } from "../session/session-store";
import { comeBack } from "../session/switch-person";
import { DeadEnd } from "./dead-end";

/** Who has signed out is asked first, on whatever page she comes by: nothing is asked of the server before. */
export function UnlessLeft({ children }: { readonly children: ReactNode }) {
  const hasLeft = useSessionStore(({ status }) => status === "left");
  if (!hasLeft) return <>{children}</>;
  return (
    <DeadEnd
      icon="people"
      title="已退出登录"
      note="退出前的分享仍记给你，登录后就能看到"
      actionText="登录"
      onAction={comeBack}
    />
  );
}
