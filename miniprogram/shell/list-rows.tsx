import { View } from "@tarojs/components";
import { Fragment, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { usePageScroll } from "../platform/lifecycle";
import { measure, viewportHeight } from "../platform/measure";
import { blocksAway, type BlocksAway } from "./blocks-away";
import "./list-rows.css";

export interface ListRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
}

const rowsPerBlock = 20;
/** A list this short is drawn whole, and never measured. */
const fewBlocks = 3;
let lists = 0;

/**
 * The rows of a list, in blocks of which only those near the screen are drawn: a page more costs as
 * much as the first one, however many stand above it. The others keep their place by their height, so
 * that the page neither jumps nor forgets how far it was scrolled.
 */
export function ListRows<Row>({ rows, keyOf, renderRow }: ListRowsProps<Row>) {
  const [name] = useState(() => `list-rows-${(lists += 1)}`);
  const away = useBlocksAway(name, rows);
  const blocks: (readonly Row[])[] = [];
  for (let start = 0; start < rows.length; start += rowsPerBlock) {
    blocks.push(rows.slice(start, start + rowsPerBlock));
  }
  return (
    <View className="list-rows">
      {blocks.map((block, index) => {
        const height = away.get(index);
        return (
          <View
            // A block is its place; the rows in it have keys of their own.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={`list-rows__block ${name}`}
            style={height === undefined ? {} : { height: `${height}px` }}
          >
            {height === undefined
              ? block.map((row) => <Fragment key={keyOf(row)}>{renderRow(row)}</Fragment>)
              : null}
          </View>
        );
      })}
    </View>
  );
}

/** Looks again after each half screen of scrolling, and when rows have come. */
function useBlocksAway(name: string, rows: readonly unknown[]): BlocksAway {
  const [away, setAway] = useState<BlocksAway>(new Map());
  const lookedAt = useRef(0);
  const look = useCallback(() => {
    void measure(name).then((boxes) =>
      setAway((before) => blocksAway(boxes, viewportHeight(), before)),
    );
  }, [name]);
  usePageScroll(({ scrollTop }) => {
    if (!isLong(rows) || Math.abs(scrollTop - lookedAt.current) < viewportHeight() / 2) return;
    lookedAt.current = scrollTop;
    look();
  });
  useEffect(() => {
    // Whatever the rows have become, where the blocks stand has changed with them.
    if (isLong(rows)) look();
    else setAway((before) => (before.size === 0 ? before : new Map()));
  }, [rows, look]);
  return away;
}

function isLong(rows: readonly unknown[]): boolean {
  return rows.length > fewBlocks * rowsPerBlock;
}
