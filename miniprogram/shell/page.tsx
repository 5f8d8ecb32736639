import { useContext, useState } from "react";
import { isWeapp } from "../platform/build-constants";
import { hasPageBelow } from "../platform/navigation";
import { readTextScale } from "../platform/text-scale";
import { routeOf } from "../routes";
import { Screen, type ScreenProps } from "../ui/screen";
import { CurrentPage } from "./current-page";
import { DialogHost } from "./dialog-host";
import { DropBarPlace } from "./drop-bar";
import { HomeLink } from "./home-link";
import { useFrame } from "./use-frame";

/** What a screen draws itself into: the kit's Screen at the person's text size and in her theme, with a way home where a link led straight here. */
export function Page({ children, overlay, ...screen }: Omit<ScreenProps, "textScale" | "theme">) {
  const [textScale] = useState(readTextScale);
  const theme = useFrame();
  const isTab = routeOf(useContext(CurrentPage)).tab === true;
  // On H5 the bar above has it.
  const [needsHome] = useState(() => isWeapp && !isTab && !hasPageBelow());
  return (
    <Screen
      textScale={textScale}
      theme={theme}
      overlay={
        <>
          <DropBarPlace />
          {overlay}
          {process.env.TARO_ENV === "weapp" ? null : <DialogHost />}
        </>
      }
      {...screen}
    >
      {/* What touches the edges begins with a picture, and has its ways on at the bottom. */}
      {needsHome && screen.padded !== false ? <HomeLink /> : null}
      {children}
    </Screen>
  );
}
