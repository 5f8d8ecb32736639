import { Button, Card } from "antd";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";

interface WaitingCardProps {
  readonly title: string;
  readonly count: number;
  readonly unit: string;
  /** How old it is, or that nothing waits. */
  readonly children: ReactNode;
  readonly act: string;
  readonly to: string;
  /** Nothing there is for this operator to decide. */
  readonly isQuiet?: boolean;
}

/** A number that waits, its age, and the way to it. */
export function WaitingCard(props: WaitingCardProps) {
  const { title, count, unit, children, act, to, isQuiet = false } = props;
  const navigate = useNavigate();
  return (
    <Card className="waiting-card" role="group" aria-label={title}>
      <div className="second">{title}</div>
      <div>
        <span className="waiting-count figures">{count}</span>
        <span className="second figures"> {unit}</span>
      </div>
      <div className="waiting-age second">{children}</div>
      <Button
        type={isQuiet || count === 0 ? "default" : "primary"}
        aria-label={`${title}：${act}`}
        href={`#${to}`}
        onClick={(event) => {
          event.preventDefault();
          void navigate(to);
        }}
      >
        {act}
      </Button>
    </Card>
  );
}
