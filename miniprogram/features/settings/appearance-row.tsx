import { type Theme, useTheme } from "../../session/theme";
import { Cell } from "../../ui/cell";
import { RadioList } from "../../ui/radio-list";
import { Sheet } from "../../ui/sheet";

type Look = Theme | "system";

const looks: Record<Look, string> = { system: "跟随系统", light: "浅色", dark: "深色" };
/** What is chosen here reaches no further than our own pages and the bars around them. */
const wechatsOwn = "微信自己的弹窗和键盘仍跟随系统";

export function AppearanceRow({ onPress }: { readonly onPress: () => void }) {
  const { theme = "system" } = useTheme();
  return <Cell title="外观" value={looks[theme]} onPress={onPress} />;
}

export interface AppearanceSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 外观, on this phone. */
export function AppearanceSheet({ open, onClose }: AppearanceSheetProps) {
  const { theme = "system", choose } = useTheme();
  return (
    <Sheet open={open} title="外观" onClose={onClose}>
      <RadioList<Look>
        label="外观"
        value={theme}
        options={(Object.keys(looks) as Look[]).map((key) => ({
          key,
          title: looks[key],
          note: key === "system" || process.env.TARO_ENV === "h5" ? undefined : wechatsOwn,
        }))}
        onChange={(look) => {
          choose(look === "system" ? undefined : look);
          onClose();
        }}
      />
    </Sheet>
  );
}
