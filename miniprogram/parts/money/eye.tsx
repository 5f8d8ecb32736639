import { useAmountsHidden } from "../../session/amounts-hidden";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./eye.css";

/** Hides every balance on this phone, or shows them again. */
export function Eye() {
  const { hidden, toggle } = useAmountsHidden();
  return (
    <Pressable className="eye" label={hidden ? "显示余额" : "隐藏余额"} onPress={toggle}>
      <Icon name={hidden ? "eye-closed" : "eye"} size="small" />
    </Pressable>
  );
}
