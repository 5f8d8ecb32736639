import { theme, type ThemeConfig } from "antd";
import { useEffect, useSyncExternalStore } from "react";
import { create } from "zustand";

export const looks = { system: "跟随系统", light: "浅色", dark: "深色" } as const;
export type Look = keyof typeof looks;

const key = "console.look";

interface LookStore {
  readonly look: Look;
  readonly choose: (look: Look) => void;
}

export const useLook = create<LookStore>()((set) => ({
  look: readLook(),
  choose: (look) => {
    localStorage.setItem(key, look);
    set({ look });
  },
}));

function readLook(): Look {
  const kept = localStorage.getItem(key) ?? "";
  return kept in looks ? (kept as Look) : "system";
}

const systemDark = () => matchMedia("(prefers-color-scheme: dark)");

function onSystemLook(tell: () => void): () => void {
  const query = systemDark();
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

/** Whether it is dark now, by the operator's choice or the system's; the page's own CSS hears of it too. */
export function useIsDark(): boolean {
  const { look } = useLook();
  const isSystemDark = useSyncExternalStore(onSystemLook, () => systemDark().matches);
  const isDark = look === "dark" || (look === "system" && isSystemDark);
  useEffect(() => {
    document.documentElement.dataset["look"] = isDark ? "dark" : "light";
  }, [isDark]);
  return isDark;
}

/** Blue acts; the mini-program's vermilion only counts. White cards on a quiet ground. */
export const themeOf = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  cssVar: { key: "console-theme" },
  token: {
    // Its own switch, and no rule of ours on durations: cut to nothing, popups never come from where they are measured.
    motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    // Dark enough for white text on it and for blue text on white.
    colorPrimary: "#1668dc",
    colorError: isDark ? "#ff6b57" : "#c9302c",
    // Also as the text of a tag on its own pale ground.
    colorSuccess: isDark ? "#4cc38a" : "#1a7a4c",
    colorWarning: isDark ? "#f0b04a" : "#8a5200",
    // What antd derives from so dark a colour is grey.
    ...(!isDark && { colorSuccessBg: "#e6f4ec", colorWarningBg: "#fdf1dc" }),
    colorInfo: isDark ? "#69a9ff" : "#0f58bf",
    colorLink: isDark ? "#69a9ff" : "#1668dc",
    colorBgLayout: isDark ? "#101114" : "#f4f5f7",
    colorBgContainer: isDark ? "#1a1c20" : "#ffffff",
    colorTextSecondary: isDark ? "#a7adb8" : "#5b6270",
    colorTextTertiary: isDark ? "#a7adb8" : "#5b6270",
    colorTextDescription: isDark ? "#a7adb8" : "#5b6270",
    colorTextPlaceholder: isDark ? "#8b919c" : "#6b7280",
    borderRadius: 8,
    fontFamily:
      '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  components: {
    Layout: {
      siderBg: isDark ? "#1a1c20" : "#ffffff",
      headerBg: isDark ? "#1a1c20" : "#ffffff",
      headerHeight: 56,
    },
    Menu: {
      activeBarBorderWidth: 0,
      itemMarginInline: 8,
      groupTitleFontSize: 13,
      itemHeight: 44,
      itemSelectedColor: isDark ? "#8dbdff" : "#0f58bf",
    },
    Button: { controlHeightSM: 28, paddingInlineSM: 10 },
    Card: { headerFontSize: 16, bodyPadding: 20, headerPadding: 20 },
    // The blue of acts is for white text on it: too dark on a dark ground.
    ...(isDark && {
      Tabs: { itemSelectedColor: "#69a9ff", itemHoverColor: "#8dbdff", inkBarColor: "#69a9ff" },
    }),
    // No transparent one: under a fixed column's title the others would be read.
    Table: {
      headerBg: isDark ? "#1a1c20" : "#ffffff",
      headerSplitColor: "transparent",
      cellPaddingInline: 12,
    },
  },
});
