import { Text } from "@tarojs/components";
import { useState } from "react";
import { expect, test } from "vitest";
import { setServerClock } from "../platform/server-clock";
import { openPage } from "../testing/opened-page";
import { useServerNow } from "./use-server-now";

const hourMs = 60 * 60 * 1000;

test.each([true, false])(
  "a screen that was there before the first reply has the server's time with it (counting: %s)",
  async (counting) => {
    const drawn: number[] = [];
    const Screen = () => {
      const [rows, setRows] = useState(0);
      drawn.push(useServerNow(counting) - Date.now());
      return <Text onClick={() => setRows(1)}>{`${rows} rows`}</Text>;
    };
    setServerClock(new Date().toUTCString());
    const page = await openPage(<Screen />);
    setServerClock(new Date(Date.now() - 20 * hourMs).toUTCString());
    drawn.length = 0;
    await page.tap("0 rows");
    await page.says("1 rows");
    expect(drawn.map((offset) => Math.round(offset / hourMs))).toEqual([-20]);
    page.close();
  },
);
