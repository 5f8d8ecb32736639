import { channelLabels, formatYuan, toFen, type Channel, type OutputOf } from "@distribution/sdk";
import type { OfficeApi } from "@distribution/sdk/office";
import {
  Bar,
  BarChart,
  CartesianGrid,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type TooltipContentProps,
} from "recharts";
import { channelColours } from "./channel-legend";

type Days = OutputOf<OfficeApi["overview"]["show"]>["days"];

type Row = Readonly<Record<Channel, number>> & { readonly day: string };

/** Commission a day by channel, in yuan: two stacked bars a day. */
export default function DailyCommission({ days }: { readonly days: Days }) {
  const rows = days.map(({ day, channels }): Row => {
    const yuanOf = (channel: Channel) =>
      (channels.find(({ ordersource }) => ordersource === channel)?.commission ?? 0) / 100;
    return { day, selfsupport: yuanOf("selfsupport"), pdd: yuanOf("pdd") };
  });
  const isEmpty = rows.every(({ selfsupport, pdd }) => selfsupport === 0 && pdd === 0);
  return (
    <figure className="chart" aria-label="每日佣金，近 30 天">
      {isEmpty ? (
        <p className="chart-empty second">近 30 天没有成交，订单付款后这里有每日佣金</p>
      ) : (
        <ResponsiveContainer width="100%" height={196}>
          <BarChart
            data={rows}
            margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            barCategoryGap="22%"
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="day"
              tickFormatter={shortDay}
              ticks={[0, 7, 14, 21, 29].map((index) => rows[index]?.day ?? "")}
              interval={0}
              tickLine={false}
              axisLine={{ stroke: "var(--line)" }}
              tick={axisText}
            />
            <YAxis width={48} tickLine={false} axisLine={false} tick={axisText} tickCount={5} />
            <Tooltip cursor={{ fill: "var(--bar-cursor)", stroke: "none" }} content={dayBubble} />
            {channelColours.map(([channel, colour], index) => (
              <Bar
                key={channel}
                dataKey={channel}
                stackId="day"
                fill={colour}
                isAnimationActive={false}
                radius={index === channelColours.length - 1 ? [2, 2, 0, 0] : 0}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      )}
    </figure>
  );
}

const axisText = { fill: "var(--second-ink)", fontSize: 12 };
/** `11-23`. */
const shortDay = (day: string) => day.slice("YYYY-".length);

/** What the pointed-at day earned. */
function dayBubble({ active, payload }: TooltipContentProps) {
  const row = payload[0]?.payload as Row | undefined;
  if (!active || !row) return null;
  const [, month, day] = row.day.split("-");
  return (
    <div className="chart-bubble figures">
      <div>
        {Number(month)}月{Number(day)}日
      </div>
      {channelColours.map(([channel, colour]) => (
        <div key={channel}>
          <i style={{ background: colour }} />
          {channelLabels[channel]} ¥{formatYuan(toFen(Math.round(row[channel] * 100)))}
        </div>
      ))}
    </div>
  );
}
