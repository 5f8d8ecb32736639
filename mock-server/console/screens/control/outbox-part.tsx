import { Button, Empty, Skeleton, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { control } from "../../data/clients";
import { useAnswer } from "../../data/use-answer";
import { LoadError } from "../../parts/load-error";
import { exactMomentText, shortMomentText } from "../../parts/moment-text";
import { eventSentence, eventState, sinkNames, sinkSentence } from "../../parts/outbox-words";
import { RedeliverEvent } from "../../parts/redeliver-event";

const shownEvents = 6;
const shownSinks = 6;

/** What is told to others, failed first; all of it on its own page. */
export function OutboxPart() {
  const [onlyDead, setOnlyDead] = useState(false);
  const all = useAnswer(control.outbox.list, {}, { everyMs: 3_000 });
  const dead = useAnswer(control.outbox.list, { status: "dead" }, { everyMs: 3_000 });
  const { counts, mostattempts = 0 } = all.data ?? {};
  const deadEvents = dead.data?.events ?? [];
  const others = (all.data?.events ?? []).filter(
    ({ eventid }) => !deadEvents.some((one) => one.eventid === eventid),
  );
  const shown = (onlyDead ? deadEvents : [...deadEvents, ...others]).slice(0, shownEvents);
  return (
    <section className="card-part">
      <div className="card-head">
        <h2>
          事件发件箱 <small>至少投递一次</small>
        </h2>
        <span className="pills" role="group" aria-label="筛选事件">
          <Button size="small" aria-pressed={!onlyDead} onClick={() => setOnlyDead(false)}>
            全部 {counts?.total ?? ""}
          </Button>
          <Button size="small" aria-pressed={onlyDead} onClick={() => setOnlyDead(true)}>
            死信 {counts?.dead ?? ""}
          </Button>
        </span>
      </div>
      {all.error && !all.data ? (
        <LoadError what="事件" error={all.error} onRetry={all.refresh} />
      ) : !all.data ? (
        <Skeleton active paragraph={{ rows: 5 }} title={false} />
      ) : (
        <ul className="plain rows">
          {shown.map((event) => {
            const { label, color, isDead } = eventState(event, mostattempts);
            return (
              <li key={event.eventid}>
                <span className="row-words">
                  <code>{event.eventkey}</code>
                  <span className="second">{eventSentence(event)}</span>
                </span>
                <time className="figures second" title={exactMomentText(event.at)}>
                  {shortMomentText(event.at)}
                </time>
                <span className="row-state">
                  <Tag color={color}>{label}</Tag>
                  {isDead && <RedeliverEvent eventid={event.eventid} />}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {all.data && shown.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            onlyDead ? "没有死信：每个事件都送到了" : "还没有事件：下一笔订单或改一件商品"
          }
        />
      )}
      <Link className="card-more" to="/events">
        全部事件与投递
      </Link>
    </section>
  );
}

/** What the built-in receivers got. */
export function SinksPart() {
  const { data, error, refresh } = useAnswer(control.outbox.sink, {}, { everyMs: 3_000 });
  return (
    <section className="card-part">
      <div className="card-head">
        <h2>
          内置接收端 <small>谁收到了什么</small>
        </h2>
      </div>
      {error && !data ? (
        <LoadError what="接收端" error={error} onRetry={refresh} />
      ) : !data ? (
        <Skeleton active paragraph={{ rows: 5 }} title={false} />
      ) : data.list.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有人收到什么" />
      ) : (
        <ul className="plain rows sinks">
          {data.list.slice(0, shownSinks).map((row) => (
            <li key={row.sinkid}>
              <Tag>{sinkNames[row.channel] ?? row.channel}</Tag>
              <span className="row-words">
                <span className="one-line">{sinkSentence(row)}</span>
              </span>
              <time className="figures second">{shortMomentText(row.at)}</time>
            </li>
          ))}
        </ul>
      )}
      <Link className="card-more" to="/events?tab=sinks">
        全部收到的内容
      </Link>
    </section>
  );
}
