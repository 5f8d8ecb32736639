import { channelLabels, type Channel } from "@distribution/sdk";

const colours: Record<Channel, string> = {
  selfsupport: "var(--selfsupport)",
  pdd: "var(--pdd)",
};

/** The channels as they are drawn, the lower part of a bar first. */
export const channelColours = Object.entries(colours) as (readonly [Channel, string])[];

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
