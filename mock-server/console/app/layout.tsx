import { ReadOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Layout as AntLayout, Grid, Menu, type MenuProps } from "antd";
import { Suspense, useState } from "react";
import { Link, matchPath, Outlet, useLocation } from "react-router";
import { useControlKey } from "../data/control-key";
import { useOperator } from "../data/operator-session";
import { ControlKeyScreen } from "./control-key-screen";
import { Header } from "./header";
import { groups, routes, type Route } from "./routes";
import { SignInAgain, SignInScreen } from "./sign-in-screen";
import { useDemoWorld } from "./use-demo-world";

/** The frame of every screen: navigation, title, who is signed in. Nobody else gets past the sign-in. */
export function Layout() {
  const { session, isExpired } = useOperator();
  const queryClient = useQueryClient();
  // A session that was over before it was told anything has nothing on its screen to keep.
  const hasShown = () =>
    queryClient
      .getQueryCache()
      .getAll()
      .some(({ queryKey, state }) => String(queryKey[0]).startsWith("office.") && state.data);
  if (!session && !(isExpired && hasShown())) return <SignInScreen />;
  return (
    <>
      <SignedIn />
      {!session && <SignInAgain />}
    </>
  );
}

function SignedIn() {
  const { pathname } = useLocation();
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [isFolded, setFolded] = useState<boolean>();
  const world = useDemoWorld();
  const isKeyMissing = useControlKey((store) => store.isMissing);
  const route = routes.find(({ path }) => matchPath(`/${path}`, pathname));
  const folded = isFolded ?? !isWide;
  return (
    <AntLayout className="layout" hasSider>
      <a className="skip" href="#main" onClick={focusMain}>
        跳到内容
      </a>
      <AntLayout.Sider className="layout-sider" width={198} collapsed={folded} collapsedWidth={64}>
        <Link className="layout-brand" to="/">
          <img src="./icon.svg" alt="" />
          {folded ? null : "分销中台"}
        </Link>
        <nav aria-label="主导航">
          <Menu
            mode="inline"
            inlineCollapsed={folded}
            selectedKeys={[route?.path.split("/")[0] ?? ""]}
            items={navigation(world !== undefined || isKeyMissing)}
          />
        </nav>
        {world && !folded && (
          <div className="layout-foot">
            场景 {world.scenario}
            <br />
            演示数据，可随时重置
          </div>
        )}
      </AntLayout.Sider>
      <AntLayout>
        <Header
          title={route?.title ?? "没有这个页面"}
          isDemo={world !== undefined}
          isFolded={folded}
          onFold={() => setFolded(!folded)}
        />
        <AntLayout.Content className="layout-content" id="main" tabIndex={-1}>
          <Suspense>
            {isKeyMissing && route?.group === "developer" ? <ControlKeyScreen /> : <Outlet />}
          </Suspense>
        </AntLayout.Content>
      </AntLayout>
    </AntLayout>
  );
}

/** The address is the router's: a hash of its own would be another page. */
function focusMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** The server's own page, beside the console. */
const docs = {
  key: "docs",
  icon: <ReadOutlined />,
  title: "接口文档",
  label: (
    <a href={new URL("../docs/", document.baseURI).pathname} target="_blank" rel="noreferrer">
      接口文档<span className="unseen">，在新标签页打开</span>
    </a>
  ),
};

/** What plays the outside world is there only where a mock server answers. */
function navigation(isDemo: boolean): NonNullable<MenuProps["items"]> {
  const entries = (group: Route["group"]) =>
    routes
      .filter((route) => route.group === group && route.icon)
      .map(({ path, title, icon: Icon, badge: Badge }) => ({
        key: path,
        icon: Icon && <Icon />,
        title,
        label: (
          <Link to={`/${path}`} className="nav-item">
            {title}
            {Badge && <Badge />}
          </Link>
        ),
      }));
  if (!isDemo) return entries("office");
  const children = [...entries("developer"), docs];
  return [
    ...entries("office"),
    { type: "group", key: "developer", label: groups.developer, children },
  ];
}
