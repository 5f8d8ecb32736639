import type { ReactNode } from "react";
import { useMissing } from "../data/offers";
import { routeOf, type PageName } from "../routes";
import { DeadEnd } from "./dead-end";
import { openPage } from "./navigate";

/** A page whose questions the backend does not know, for whoever opens its address: nothing is wrong, it is not there. */
export function UnlessNotOffered({
  name,
  children,
}: {
  readonly name: PageName;
  readonly children: ReactNode;
}) {
  const { title, needs = [] } = routeOf(name);
  if (!useMissing(...needs)) return <>{children}</>;
  return (
    <DeadEnd
      icon="info"
      title={`${title}还没有开放`}
      note="其他功能照常可用"
      actionText="去分销中心"
      onAction={() => void openPage("centre")}
    />
  );
}
