import Taro from "@tarojs/taro";

/** What is drawn on: the part of a browser's canvas that WeChat's has too. */
export type Pen = CanvasRenderingContext2D;

export interface DrawingBoard {
  readonly pen: Pen;
  readonly loadPicture: (src: string) => Promise<CanvasImageSource>;
  /** What was drawn, as something that an image shows: a file on WeChat, a data URL on H5. */
  readonly toPicture: () => Promise<string>;
}

/** What WeChat's node and a browser's element have in common. */
interface CanvasNode {
  width: number;
  height: number;
  getContext: (kind: "2d") => Pen | null;
  createImage?: () => HTMLImageElement;
}

/**
 * A canvas of this size in px. In WeChat it is the `<Canvas type="2d">` on the page with this id; a
 * browser makes one of its own.
 */
export async function openDrawingBoard(
  id: string,
  width: number,
  height: number,
): Promise<DrawingBoard> {
  const node = process.env.TARO_ENV === "h5" ? browserCanvas() : await wechatCanvas(id);
  node.width = width;
  node.height = height;
  const pen = node.getContext("2d");
  if (!pen) throw new Error("this phone draws nothing");
  return {
    pen,
    loadPicture: (src) => loadPicture(node.createImage?.() ?? new Image(), src),
    toPicture: async () => {
      if (process.env.TARO_ENV === "h5") return (node as HTMLCanvasElement).toDataURL("image/png");
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: node as unknown as Taro.Canvas,
        fileType: "png",
        destWidth: width,
        destHeight: height,
      });
      return tempFilePath;
    },
  };
}

function browserCanvas(): CanvasNode {
  return document.createElement("canvas");
}

function wechatCanvas(id: string): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: [{ node?: CanvasNode } | null | undefined]) => {
        if (found?.node) resolve(found.node);
        else reject(new Error("there is no canvas on this page"));
      });
  });
}

function loadPicture(picture: HTMLImageElement, src: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    // WeChat's picture has no addEventListener.
    /* oxlint-disable unicorn/prefer-add-event-listener */
    picture.onload = () => resolve(picture);
    picture.onerror = () => reject(new Error("the picture cannot be loaded"));
    /* oxlint-enable unicorn/prefer-add-event-listener */
    picture.src = src;
  });
}
