import type { ReactNode } from "react";
import { Cell } from "../../ui/cell";
import { Switch } from "../../ui/form/switch";

export interface SwitchRowProps {
  readonly title: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => unknown;
  readonly note?: string | undefined;
  readonly icon?: ReactNode;
  /** Changed without a network. */
  readonly waits?: boolean;
  readonly disabled?: boolean;
}

/** Says so where a change is kept on the phone until there is a network. */
export function SwitchRow(props: SwitchRowProps) {
  const { title, on, onChange, note, icon, waits = false, disabled = false } = props;
  const says = waits ? "联网后同步" : note;
  return (
    <Cell
      title={title}
      {...(says === undefined ? {} : { note: says })}
      {...(icon === undefined ? {} : { icon })}
      value={<Switch label={title} on={on} onChange={onChange} disabled={disabled} />}
    />
  );
}
