import { openPage } from "../../shell/navigate";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { showSettings } from "./settings-menu";
import "./gear.css";

/** The way to the settings: for a distributor by the documents' menu, for others at once. */
export function Gear({ distributor }: { readonly distributor: boolean }) {
  return (
    <Pressable
      className="gear"
      label="设置"
      onPress={() => (distributor ? showSettings() : openPage("settings"))}
    >
      <Icon name="gear" />
    </Pressable>
  );
}
