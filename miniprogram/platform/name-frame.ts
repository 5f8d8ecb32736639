/** Of Taro's bar on H5: drawings without a word, which only a click reaches. */
const barButtons = { "taro-navigation-bar-back": "返回", "taro-navigation-bar-home": "去分销中心" };

/**
 * Tells readers and the keyboard what stands over the pages on H5, where Taro draws the bar. In WeChat
 * the frame is WeChat's, and knows by itself.
 */
export function nameFrame(): void {
  if (process.env.TARO_ENV !== "h5") return;
  const bar = document.getElementById("taro-navigation-bar");
  bar?.setAttribute("role", "banner");
  const title = bar?.querySelector(".taro-navigation-bar-title");
  title?.setAttribute("role", "heading");
  title?.setAttribute("aria-level", "1");
  for (const [className, label] of Object.entries(barButtons)) {
    const button = bar?.querySelector<HTMLElement>(`.${className}`);
    if (!button) continue;
    button.setAttribute("role", "button");
    button.setAttribute("aria-label", label);
    button.tabIndex = 0;
    button.addEventListener("keydown", ({ key }) => {
      if (key === "Enter" || key === " ") button.click();
    });
  }
}
