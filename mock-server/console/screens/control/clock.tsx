import { Button, Tooltip } from "antd";
import { useEffect, useState } from "react";
import { control } from "../../data/clients";
import { serverNow } from "../../data/server-clock";
import { useAnswer } from "../../data/use-answer";
import { useCommand } from "../../data/use-command";
import { exactMomentText, momentText } from "../../parts/moment-text";
import { useQuickAct } from "../../parts/use-quick-act";
import { PickMoment } from "./pick-moment";

const hourMs = 3_600_000;
const ways = [
  ["+1 小时", hourMs],
  ["+1 天", 24 * hourMs],
  ["+7 天", 7 * 24 * hourMs],
] as const;
const shownAtOnce = 3;

/** The world's time, how far it is moved, and what it will bring. */
export function Clock() {
  const move = useCommand(control.time.move);
  const { act, isRunning } = useQuickAct();
  const go = (input: Parameters<typeof move.send>[0], where: string) =>
    act(() => move.send(input), `时间已到 ${where}，到期的任务都已执行`);
  return (
    <section className="panel-part">
      <h2>
        时间 <small>任务随时间执行</small>
      </h2>
      <Now />
      <div className="clock-ways">
        {ways.map(([label, advancems]) => (
          <Button
            key={label}
            disabled={isRunning}
            onClick={() => go({ advancems }, momentText(serverNow() + advancems))}
          >
            {label}
          </Button>
        ))}
        <PickMoment
          title="到某一时刻"
          okText="前进"
          isLocked={isRunning}
          onPick={(now) => go({ now }, momentText(now))}
          button={{ "aria-label": "到某一时刻", children: "…" }}
        />
      </div>
      <Upcoming isLocked={isRunning} onGo={(now) => go({ now }, momentText(now))} />
    </section>
  );
}

function Now() {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="clock-now figures" dateTime={new Date(now).toISOString()}>
      {exactMomentText(now)}
    </time>
  );
}

function Upcoming(props: { readonly isLocked: boolean; readonly onGo: (at: number) => void }) {
  const { data } = useAnswer(control.time.upcoming, {}, { everyMs: 5_000 });
  const [isWhole, setWhole] = useState(false);
  const list = data?.list ?? [];
  return (
    <>
      <div className="clock-next second">
        接下来会发生
        {list.length > shownAtOnce && (
          <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? "收起" : `全部 ${list.length} 件`}
          </Button>
        )}
      </div>
      <ul className={isWhole ? "plain upcoming" : "plain upcoming upcoming-short"}>
        {list.slice(0, isWhole ? list.length : shownAtOnce).map(({ at, kind, title }) => (
          <li key={`${kind} ${at} ${title}`}>
            <Tooltip title="把时间移到这一刻">
              <Button
                type="link"
                size="small"
                className="figures"
                disabled={props.isLocked}
                aria-label={`把时间移到 ${momentText(at)}：${title}`}
                onClick={() => props.onGo(Math.max(at, serverNow()))}
              >
                {momentText(at).slice(5)}
              </Button>
            </Tooltip>
            <span title={title}>{title}</span>
          </li>
        ))}
        {data && list.length === 0 && <li className="second">没有等着发生的事</li>}
      </ul>
    </>
  );
}
