import { View } from "@tarojs/components";
import { Button } from "../ui/button";
import { openPage } from "./navigate";
import "./home-link.css";

/** For a page that a link opened: there is nothing below it to go back to, and WeChat's own house leads to 选品. */
export function HomeLink() {
  return (
    <View className="home-link">
      <Button kind="text" size="small" onPress={() => void openPage("centre")}>
        去分销中心
      </Button>
    </View>
  );
}
