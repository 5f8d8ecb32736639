import { Button, DatePicker, Popover, type ButtonProps } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState, type ReactNode } from "react";
import { serverNow } from "../../data/server-clock";
import { momentText } from "../../parts/moment-text";

interface PickMomentProps {
  readonly title: string;
  readonly okText: string;
  readonly isLocked: boolean;
  readonly onPick: (at: number) => void;
  /** The button that opens it. */
  readonly button: ButtonProps & { readonly children: ReactNode };
}

/** What is picked is Shanghai's time, wherever this machine is. */
function inShanghai(picked: Dayjs): number {
  return Date.parse(`${picked.format("YYYY-MM-DDTHH:mm")}:00+08:00`);
}

/** A button that asks for a moment after now. */
export function PickMoment({ title, okText, isLocked, onPick, button }: PickMomentProps) {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<Dayjs | null>(null);
  const at = picked && inShanghai(picked);
  const isPast = at !== null && at < serverNow();
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setOpen}
      title={`${title}（北京时间）`}
      content={
        <div className="moment-pick">
          <DatePicker
            aria-label="时刻"
            showTime={{ format: "HH:mm" }}
            format="YYYY-MM-DD HH:mm"
            value={picked}
            onChange={setPicked}
            defaultPickerValue={dayjs(momentText(serverNow()))}
            {...(isPast && { status: "error" as const })}
          />
          <Button
            type="primary"
            disabled={at === null || isPast || isLocked}
            onClick={() => {
              if (at === null) return;
              setOpen(false);
              onPick(at);
            }}
          >
            {okText}
          </Button>
          {isPast && <p role="alert">请选现在之后的时刻</p>}
        </div>
      }
    >
      <Button {...button} disabled={isLocked} />
    </Popover>
  );
}
