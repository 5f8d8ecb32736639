import { useAmountsHidden } from "../../session/amounts-hidden";
import { MoneyText, type MoneyTextProps } from "../../ui/money-text";

/** An amount that is its owner's affair: the eye hides it. What was just typed, and errors, are no such. */
export function Balance(props: Omit<MoneyTextProps, "hidden">) {
  const hidden = useAmountsHidden((state) => state.hidden);
  return <MoneyText {...props} hidden={hidden} />;
}
