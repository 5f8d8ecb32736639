import { App } from "antd";
import { useRef, useState } from "react";
import { commandProblem } from "./error-sentence";

export interface QuickAct {
  /** Does it unless it is under way, and says how it ended. */
  readonly act: (run: () => Promise<unknown>, done: string) => void;
  readonly isRunning: boolean;
}

/**
 * An act that is not asked about first: for what plays the outside world, which a reset undoes. What
 * the middle office does is told before it is done (see act.tsx).
 */
export function useQuickAct(): QuickAct {
  const { message } = App.useApp();
  const [isRunning, setRunning] = useState(false);
  // Two clicks in one tick come before the button is drawn as locked.
  const running = useRef(false);
  const finish = async (run: () => Promise<unknown>, done: string) => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    try {
      await run();
      void message.success(done);
    } catch (error) {
      void message.error(commandProblem(error));
    } finally {
      running.current = false;
      setRunning(false);
    }
  };
  return { act: (run, done) => void finish(run, done), isRunning };
}
