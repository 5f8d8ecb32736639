import { Tooltip } from "antd";
import { agoText, momentText } from "./moment-text";

/** When it was, and how long ago on pointing at it; `ago` the other way round. */
export function Moment({ at, ago = false }: { readonly at: number; readonly ago?: boolean }) {
  const [shown, more] = ago ? [agoText(at), momentText(at)] : [momentText(at), agoText(at)];
  return (
    <Tooltip title={more}>
      <time className="figures" dateTime={new Date(at).toISOString()}>
        {shown}
      </time>
    </Tooltip>
  );
}
