import { ScrollView, View } from "@tarojs/components";
import { accessible } from "./accessible";
import { Picture } from "./picture";
import "./picture-pager.css";

export interface PicturePagerProps {
  /** At least one; a single one is a picture without a mark. */
  sources: readonly (string | undefined)[];
  /** What they show, read aloud. */
  label: string;
}

/**
 * Pictures to the edges, one at a time, the next one a swipe away. Each carries its own mark, so that nothing has to
 * follow the finger; on H5 they are one stop of the keyboard, and its arrows turn them.
 */
export function PicturePager({ sources, label }: PicturePagerProps) {
  const count = sources.length;
  if (count <= 1) return <Picture src={sources[0]} label={label} size="banner" />;
  return (
    <ScrollView
      scrollX
      enhanced
      pagingEnabled
      showScrollbar={false}
      {...(process.env.TARO_ENV === "h5"
        ? { tabIndex: 0, ...accessible({ role: "group", label: `${count} 张图片` }) }
        : {})}
    >
      <View className="picture-pager">
        {sources.map((src, index) => (
          // By place: the same picture may stand there twice.
          <View key={index} className="picture-pager__page">
            <Picture
              src={src}
              label={`${label}，第 ${index + 1} 张，共 ${count} 张`}
              size="banner"
            />
            <View className="picture-pager__mark" {...accessible({ hidden: true })}>
              {`${index + 1} / ${count}`}
            </View>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
