import { channelLabels, type Channel } from "@distribution/sdk";

/** The channels as they are drawn, the lower part of a bar first. */
export const channelColours: readonly (readonly [Channel, string])[] = [
  ["selfsupport", "var(--selfsupport)"],
  ["pdd", "var(--pdd)"],
];

export function ChannelLegend() {
  return (
    <span className="chart-legend">
      {channelColours.map(([channel, colour]) => (
        <span key={channel}>
          <i style={{ background: colour }} />
          {channelLabels[channel]}
        </span>
      ))}
    </span>
  );
}
