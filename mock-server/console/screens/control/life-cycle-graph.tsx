import type { OrderStatus } from "@distribution/sdk";
import {
  drawLifeCycle,
  graphHeight,
  graphWidth,
  nodeHeight,
  nodeWidth,
  type LifeCycle,
  type Node,
  type OrderDetail,
  type Standing,
} from "./life-cycle";

const says: Readonly<Record<Standing, string>> = {
  done: "已走过",
  now: "现在",
  next: "点一下走到这一步",
  ahead: "点一下走到这一步，跳过中间的",
  end: "点一下走到这一步，佣金失效",
  never: "现在还走不到",
};

/** An order's way through its channel, as its table has it: what is possible next is a button. */
export function LifeCycleGraph({
  lifeCycle,
  order,
  isLocked,
  onStep,
}: {
  readonly lifeCycle: LifeCycle;
  readonly order: OrderDetail;
  readonly isLocked: boolean;
  readonly onStep: (status: OrderStatus, label: string) => void;
}) {
  const { nodes, edges } = drawLifeCycle(lifeCycle, order);
  const later = edges.some(({ standing }) => standing === "later");
  return (
    <div className="graph-scroll">
      <div
        className="graph"
        role="group"
        aria-label={`${lifeCycle.label}订单的状态`}
        style={{ width: graphWidth, height: graphHeight }}
      >
        <svg width={graphWidth} height={graphHeight} aria-hidden="true">
          {edges.map(({ from, to, path, standing }) => (
            <path
              key={`${from}-${to}-${standing}`}
              className={`edge edge-${standing}`}
              d={path}
              markerEnd={`url(#arrow-${standing})`}
            />
          ))}
          <defs>
            {["done", "next", "end", "later", "never"].map((standing) => (
              <marker
                key={standing}
                id={`arrow-${standing}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path className={`arrow arrow-${standing}`} d="M0 0L8 4L0 8Z" />
              </marker>
            ))}
          </defs>
        </svg>
        {nodes.map((node) => (
          <Step key={node.status} node={node} isLocked={isLocked} onStep={onStep} />
        ))}
        {later && (
          <span className="graph-later second" style={{ left: graphWidth - nodeWidth - 38 }}>
            结算后也可能
          </span>
        )}
      </div>
    </div>
  );
}

function Step({
  node: { status, label, standing, x, y },
  isLocked,
  onStep,
}: {
  readonly node: Node;
  readonly isLocked: boolean;
  readonly onStep: (status: OrderStatus, label: string) => void;
}) {
  const isPossible = standing === "next" || standing === "ahead" || standing === "end";
  return (
    <button
      type="button"
      className={`step step-${standing}`}
      style={{ left: x, top: y, width: nodeWidth, height: nodeHeight }}
      disabled={!isPossible || isLocked}
      aria-current={standing === "now" ? "step" : undefined}
      aria-label={`${status} ${label}，${says[standing]}`}
      title={says[standing]}
      onClick={() => onStep(status, label)}
    >
      <span className="figures">{status}</span>
      {label}
    </button>
  );
}
