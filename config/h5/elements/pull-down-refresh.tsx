import { eventCenter } from "@tarojs/taro";
import { useEffect, useRef, useState, type ReactNode } from "react";
import "./pull-down-refresh.css";

/** A page's own element, as Taro's router leaves it. */
type PageElement = HTMLElement & { __page?: { onPullDownRefresh?: () => void } };

/** Let go from here on, the page asks anew; further down it does not follow. */
const enoughPx = 50;
const furthestPx = 100;
/** What of a finger's way the page follows. */
const share = 0.6;

/** Around every page that may be pulled down: it follows the finger as long as it stands at its top. */
export function PullDownRefresh({ children }: { readonly children?: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const [isFar, setFar] = useState(false);
  useEffect(() => {
    const moved = content.current!;
    const page = moved.parentElement as PageElement;
    const unfollow = follow(page, (px, isLetGo) => {
      moved.style.transform = px > 0 ? `translateY(${px}px)` : "";
      moved.classList.toggle("pull-down--back", isLetGo);
      setFar(px >= enoughPx);
    });
    return unfollow;
  }, []);
  return (
    <div ref={content} className="pull-down">
      {isFar ? (
        <div className="pull-down__dots">
          <i />
          <i />
          <i />
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** Says how far down the page is, until the returned function is called. */
function follow(page: PageElement, put: (px: number, isLetGo: boolean) => void): () => void {
  let from: Touch | undefined;
  let px = 0;
  const go = (to: number, isLetGo: boolean) => {
    px = to;
    put(to, isLetGo);
  };
  const start = ({ touches, target }: TouchEvent) => {
    const isElsewhere = (target as Element).closest(".scroll-view, .catches-moves") !== null;
    from = isElsewhere || page.scrollTop > 0 || touches.length > 1 ? undefined : touches[0];
  };
  const move = (event: TouchEvent) => {
    const now = event.touches[0];
    if (!from || !now) return;
    const down = now.clientY - from.clientY;
    // Sideways or up: whoever else wants this finger may have it.
    if (px === 0 && down <= Math.abs(now.clientX - from.clientX)) {
      if (down < 0) from = undefined;
      return;
    }
    if (event.cancelable) event.preventDefault();
    go(Math.max(0, Math.min(down * share, furthestPx)), false);
  };
  const end = () => {
    if (!from) return;
    from = undefined;
    if (px < enoughPx) return go(0, true);
    go(enoughPx, true);
    page.__page?.onPullDownRefresh?.();
  };
  const stop = ({ successHandler }: { readonly successHandler: (result: object) => void }) => {
    go(0, true);
    successHandler({ errMsg: "stopPullDownRefresh:ok" });
  };
  const heard = { touchstart: start, touchmove: move, touchend: end, touchcancel: end };
  for (const [name, hear] of Object.entries(heard))
    page.addEventListener(name, hear as EventListener, { passive: name !== "touchmove" });
  eventCenter.on("__taroStopPullDownRefresh", stop);
  return () => {
    for (const [name, hear] of Object.entries(heard))
      page.removeEventListener(name, hear as EventListener);
    eventCenter.off("__taroStopPullDownRefresh", stop);
  };
}
