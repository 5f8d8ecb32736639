import { Canvas } from "@tarojs/components";
import { useEffect, useState, type ReactNode } from "react";
import { openDrawingBoard } from "../../platform/drawing-board";
import { drawPoster } from "./draw-poster";
import { posterSize, type PosterContent } from "./poster-content";

export interface Poster {
  /** Of the picture that is ready: a file on WeChat, a data URL on H5. */
  readonly picture: string | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
  /** What it is drawn on, out of sight: to be put anywhere on the page. */
  readonly canvas: ReactNode;
}

/** Sharp on every phone, and small enough for all of them. */
const pixelsPerPoint = 3;
const canvasId = "poster-canvas";

/** Draws `content` into a picture, as soon as it is known and again where it has changed. */
export function usePoster(content: PosterContent | undefined): Poster {
  const [attempt, setAttempt] = useState(0);
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly picture?: string }>();
  const text = content && JSON.stringify(content);
  const wanted = text && `${attempt}${text}`;
  useEffect(() => {
    if (text === undefined || wanted === undefined) return undefined;
    let left = false;
    const show = (result: { picture?: string }) => {
      if (!left) setDrawn({ of: wanted, ...result });
    };
    drawnPicture(JSON.parse(text) as PosterContent).then(
      (picture) => show({ picture }),
      () => show({}),
    );
    return () => {
      left = true;
    };
  }, [text, wanted]);
  const current = drawn?.of === wanted ? drawn : undefined;
  return {
    picture: current?.picture,
    failed: current !== undefined && current.picture === undefined,
    retry: () => setAttempt((before) => before + 1),
    canvas:
      process.env.TARO_ENV === "weapp" ? (
        <Canvas
          type="2d"
          id={canvasId}
          style={{ position: "fixed", left: "-9999px", width: "300px", height: "420px" }}
        />
      ) : null,
  };
}

async function drawnPicture(content: PosterContent): Promise<string> {
  const width = posterSize.width * pixelsPerPoint;
  const height = posterSize.height * pixelsPerPoint;
  const board = await openDrawingBoard(canvasId, width, height);
  const [code, picture] = await Promise.all([
    board.loadPicture(content.code),
    // It adorns: a poster without it still leads where it should.
    board.loadPicture(content.picture).catch(() => undefined),
  ]);
  board.pen.scale(pixelsPerPoint, pixelsPerPoint);
  drawPoster(board.pen, content, { code, picture });
  return board.toPicture();
}
