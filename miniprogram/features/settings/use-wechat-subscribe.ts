import { useCallback, useEffect, useState } from "react";
import { useShown } from "../../data/use-shown";
import { readSubscribeSettings, type SubscribeSettings } from "../../platform/subscribe";

/** What WeChat's own settings say, read anew whenever the page comes to the front. */
export function useWechatSubscribe() {
  const shown = useShown();
  const [settings, setSettings] = useState<SubscribeSettings>();
  const read = useCallback(() => void readSubscribeSettings().then(setSettings), []);
  useEffect(() => {
    if (shown) read();
  }, [shown, read]);
  return { settings, read };
}
