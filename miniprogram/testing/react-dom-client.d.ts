/** What pages in tests use of React's DOM renderer; the app itself draws through Taro and needs no types for it. */
declare module "react-dom/client" {
  import type { ReactNode } from "react";

  export function createRoot(container: Element): {
    render: (children: ReactNode) => void;
    unmount: () => void;
  };
}

declare module "react-dom" {
  export function flushSync(work: () => void): void;
}
