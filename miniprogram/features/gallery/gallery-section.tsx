import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import "./gallery-section.css";

/** A heading over parts of one kind. */
export function GallerySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="gallery-section">
      <View className="gallery-section__title">{title}</View>
      {children}
    </View>
  );
}
