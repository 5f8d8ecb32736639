import { readTextScale } from "../platform/text-scale";
import { useTheme } from "../session/theme";
import { Empty } from "../ui/empty";
import { Screen } from "../ui/screen";

/** What 朋友圈 shows of a page: nobody is signed in there, so that nothing could be asked. */
export function SinglePage({ title }: { readonly title: string }) {
  const { theme } = useTheme();
  return (
    <Screen textScale={readTextScale()} theme={theme}>
      <Empty icon="bag" title={title} note="点下方“前往小程序”查看" />
    </Screen>
  );
}
