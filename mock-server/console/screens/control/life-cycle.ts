import type { controlApi } from "@distribution/mock-server/control";
import type { OrderStatus, OutputOf } from "@distribution/sdk";

export type LifeCycle = OutputOf<typeof controlApi.channel.lifeCycles>["list"][number];
export type OrderDetail = OutputOf<typeof controlApi.channel.orderDetail>;

/** How a status stands to an order: where it was, is, may go next, may go past others, or cannot go. */
export type Standing = "done" | "now" | "next" | "ahead" | "end" | "never";

export interface Node {
  readonly status: OrderStatus;
  readonly label: string;
  readonly standing: Standing;
  /** Its left upper corner. */
  readonly x: number;
  readonly y: number;
}

export interface Edge {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
  readonly path: string;
  readonly standing: "done" | "next" | "end" | "later" | "never";
}

export const nodeWidth = 86;
export const nodeHeight = 44;
const endsTop = 104;
export const graphWidth = 514;
export const graphHeight = endsTop + nodeHeight + 4;

/**
 * The channel's life cycle as a drawing: the way on in one line, the ends below it. All that it knows
 * it has from the table and from the order's own steps.
 */
export function drawLifeCycle(
  { statuses }: LifeCycle,
  order: Pick<OrderDetail, "originalorderstatus" | "steps" | "allowed">,
): { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] } {
  const way = statuses.filter(({ failed }) => !failed);
  const ends = statuses.filter(({ failed }) => failed);
  const columnOf = (index: number) =>
    Math.round((index * (graphWidth - nodeWidth)) / Math.max(1, way.length - 1));
  const next = way.find(({ status }) => order.allowed.includes(status))?.status;
  const standingOf = (status: OrderStatus, failed: boolean): Standing => {
    if (status === order.originalorderstatus) return "now";
    if (order.steps.some((step) => step.status === status)) return "done";
    if (!order.allowed.includes(status)) return "never";
    if (failed) return "end";
    return status === next ? "next" : "ahead";
  };
  const nodeOf = ({ status, label, failed }: LifeCycle["statuses"][number], x: number): Node => ({
    status,
    label: label.replace(/\(.*\)$/, ""),
    standing: standingOf(status, failed),
    x,
    y: failed ? endsTop : 0,
  });
  const wayNodes = way.map((one, index) => nodeOf(one, columnOf(index)));
  const endNodes = ends.map((one, index) =>
    nodeOf(one, columnOf(Math.round(((way.length - 1) * (index + 1)) / ends.length))),
  );
  return { nodes: [...wayNodes, ...endNodes], edges: edgesOf(wayNodes, endNodes, statuses) };
}

function edgesOf(
  way: readonly Node[],
  ends: readonly Node[],
  statuses: LifeCycle["statuses"],
): readonly Edge[] {
  const along = way.slice(1).map((to, index): Edge => {
    const from = way[index] ?? to;
    const isDone = [from, to].every(({ standing }) => standing === "done" || standing === "now");
    const standing = isDone ? "done" : to.standing === "next" ? "next" : "never";
    return { from: from.status, to: to.status, path: alongPath(from, to), standing };
  });
  // Where it is now, or where it was when it ended.
  const ended = ends.find(({ standing }) => standing === "now");
  const start =
    way.find(({ standing }) => standing === "now") ??
    way.findLast(({ standing }) => standing === "done");
  const down = ends.flatMap((to): Edge[] => {
    if (!start || (ended ? to !== ended : to.standing !== "end")) return [];
    return [{ from: start.status, to: to.status, path: downPath(start, to), standing: "end" }];
  });
  return [...along, ...down, ...laterEdge(way, ends, statuses, start)];
}

/** Even what is settled may still end: drawn where it is not the order's own case. */
function laterEdge(
  way: readonly Node[],
  ends: readonly Node[],
  statuses: LifeCycle["statuses"],
  start: Node | undefined,
): readonly Edge[] {
  const settled = way.at(-1);
  const below = ends.find(({ x }) => x === settled?.x);
  const allowed = statuses.find(({ status }) => status === settled?.status)?.allowed ?? [];
  if (!settled || !below || start === settled || !allowed.includes(below.status)) return [];
  const path = downPath(settled, below);
  return [{ from: settled.status, to: below.status, path, standing: "later" }];
}

const gap = 3;

function alongPath(from: Node, to: Node): string {
  const y = from.y + nodeHeight / 2;
  return `M${from.x + nodeWidth + gap} ${y}H${to.x - gap}`;
}

/** Straight down, or in a bow to the side of what stands elsewhere. */
function downPath(from: Node, to: Node): string {
  const bottom = from.y + nodeHeight + gap;
  const middle = nodeWidth / 2;
  if (from.x === to.x) return `M${from.x + middle} ${bottom}V${to.y - gap}`;
  const isRight = to.x > from.x;
  const startX = from.x + middle + (isRight ? 14 : -14);
  const endX = isRight ? to.x - gap : to.x + nodeWidth + gap;
  const endY = to.y + nodeHeight / 2;
  return `M${startX} ${bottom}Q${startX} ${endY} ${endX} ${endY}`;
}
