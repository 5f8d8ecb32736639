import Taro from "@tarojs/taro";

/** Where something stands, in px from the top of what is seen of the page. */
export interface Box {
  readonly top: number;
  readonly height: number;
}

/** The nodes of this class on the page in front, in their order. */
export function measure(className: string): Promise<readonly Box[]> {
  if (process.env.TARO_ENV === "h5") {
    // Taro's way would bring its canvas along.
    const nodes = [...document.querySelectorAll(`.${className}`)];
    return Promise.resolve(nodes.map((node) => node.getBoundingClientRect()));
  }
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .selectAll(`.${className}`)
      .boundingClientRect()
      .exec(([boxes]: [readonly Box[] | null | undefined]) => resolve(boxes ?? []));
  });
}

export function viewportHeight(): number {
  return Taro.getWindowInfo().windowHeight;
}
