import { View } from "@tarojs/components";
import { accessible } from "./accessible";
import "./spinner.css";

/** A small turning ring in the colour of the text around it. */
export function Spinner() {
  return <View className="spinner" {...accessible({ role: "img", label: "加载中" })} />;
}
