import { QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { useEffect, useState } from "react";
import { createHashRouter, RouterProvider } from "react-router";
import { followOtherTabs } from "../data/operator-session";
import { createQueryClient } from "../data/query-client";
import { routeObjects } from "./route-objects";
import { themeOf, useIsDark } from "./theme";

/** The whole console. Addresses are hashes, so that any static host can serve it. */
export function Console() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => createHashRouter(routeObjects()));
  const isDark = useIsDark();
  useEffect(followOtherTabs, []);
  useEffect(() => () => router.dispose(), [router]);
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(isDark)} button={{ autoInsertSpace: false }}>
      <App className="console" message={{ maxCount: 3 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
