/** What render-screen uses of React's DOM renderer; the app itself draws through Taro and needs no types for it. */
declare module "react-dom/client" {
  import type { ReactNode } from "react";

  export function createRoot(container: Element): {
    render: (children: ReactNode) => void;
    unmount: () => void;
  };
}
