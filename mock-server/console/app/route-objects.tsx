import { Navigate, type RouteObject } from "react-router";
import { Layout } from "./layout";
import { NotFoundScreen } from "./not-found-screen";
import { ScreenError } from "./screen-error";
import { routes } from "./routes";

/** routes.tsx as the router takes it: every screen inside the layout, each loaded with its first visit. */
export function routeObjects(): RouteObject[] {
  const screens: RouteObject[] = routes.map(({ path, load }) => ({
    path,
    lazy: async () => ({ Component: (await load()).default }),
    errorElement: <ScreenError />,
  }));
  return [
    {
      path: "/",
      element: <Layout />,
      // Drawn while the first screen's code is on its way.
      hydrateFallbackElement: <div />,
      children: [
        { index: true, element: <Navigate to={`/${routes[0]?.path ?? ""}`} replace /> },
        ...screens,
        { path: "*", element: <NotFoundScreen /> },
      ],
    },
  ];
}
