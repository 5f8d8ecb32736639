/*
 * On H5 takes the place of @tarojs/components/dist/components, from which Taro's router takes its tab bar
 * alone. Its tabs are links; nobody here gives them a badge or hides them.
 */
import { eventCenter, switchTab } from "@tarojs/taro";
import "./tab-bar.css";

interface Tab {
  /** pages/centre/index. */
  readonly pagePath: string;
  readonly text: string;
  readonly iconPath: string;
  readonly selectedIconPath: string;
}

/** From app.config.ts. */
interface TabBarConfig {
  readonly list: readonly Tab[];
  readonly color: string;
  readonly selectedColor: string;
  readonly backgroundColor: string;
}

interface Arrival {
  readonly toLocation?: { readonly path?: string };
}

class TabBar extends HTMLElement {
  /** Set by Taro's router before it puts the bar into the document. */
  conf!: TabBarConfig;

  connectedCallback(): void {
    this.setAttribute("role", "navigation");
    const bar = document.createElement("div");
    bar.className = "weui-tabbar";
    bar.style.backgroundColor = this.conf.backgroundColor;
    bar.append(...this.conf.list.map(linkTo));
    this.append(bar);
    this.#show(undefined);
    // Told by the router before each page, the first one too.
    eventCenter.on("__taroRouterChange", ({ toLocation }: Arrival) => this.#show(toLocation?.path));
  }

  #show(path: string | undefined): void {
    const { list, color, selectedColor } = this.conf;
    const chosen = list.findIndex(({ pagePath }) => `/${plain(pagePath)}` === path);
    this.className = `taro-tabbar__tabbar${chosen < 0 ? " taro-tabbar__tabbar-hide" : ""}`;
    for (const [index, link] of [...this.querySelectorAll("a")].entries()) {
      const { iconPath, selectedIconPath } = list[index]!;
      const isChosen = index === chosen;
      link.classList.toggle("weui-bar__item_on", isChosen);
      if (isChosen) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
      link.querySelector("img")!.src = isChosen ? selectedIconPath : iconPath;
      link.querySelector("p")!.style.color = isChosen ? selectedColor : color;
    }
  }
}

function linkTo({ pagePath, text }: Tab): HTMLElement {
  const link = document.createElement("a");
  link.className = "weui-tabbar__item";
  link.href = `#/${plain(pagePath)}`;
  const icon = document.createElement("img");
  icon.className = "weui-tabbar__icon";
  icon.alt = "";
  const label = document.createElement("p");
  label.className = "weui-tabbar__label";
  label.textContent = text;
  link.append(icon, label);
  link.addEventListener("click", (event) => {
    // The router keeps the other tabs' pages, and takes a changed address for a page on top of them.
    event.preventDefault();
    void switchTab({ url: `/${plain(pagePath)}` });
  });
  return link;
}

/** With or without a first stroke: Taro writes one into its table while it works. */
const plain = (path: string) => path.replace(/^\//, "");

/** By the name under which Taro's router calls it. */
export function defineCustomElementTaroTabbar(): void {
  customElements.define("taro-tabbar", TabBar);
}
