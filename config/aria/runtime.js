import { mergeInternalComponents } from "@tarojs/shared";
import attributes from "./attributes.cjs";

mergeInternalComponents(attributes);
