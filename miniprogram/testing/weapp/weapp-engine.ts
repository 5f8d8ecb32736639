import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { removeModernBuiltIns } from "./remove-modern-built-ins";

export interface EngineOptions {
  /** The folder of the build, the one WeChat DevTools would open. */
  readonly buildDir: string;
  /** Lets the code use built-ins newer than iOS 12, to see whether only those are missing. */
  readonly modernBuiltIns: boolean;
  /** Called with everything thrown outside a caller's reach: in a timer, in an event. */
  readonly onError: (error: unknown) => void;
  readonly onConsole: (level: ConsoleLevel, args: readonly unknown[]) => void;
}

export type ConsoleLevel = "log" | "info" | "warn" | "error" | "debug";

interface AppModule {
  exports: unknown;
}

/** Names that WeChat shadows in every module, so that `typeof window` is 'undefined' and reading them does not throw. */
const SHADOWED_NAMES =
  "window,document,frames,self,location,navigator,localStorage,history,Caches,screen,alert,confirm,prompt,XMLHttpRequest,WebSocket";

/**
 * A JavaScript engine as a mini-program finds it: the language, timers, console, and the application's own files through
 * `require`. There is no DOM and no browser API at all (fetch, URL, AbortController, Blob, Intl, …), and no `eval`.
 */
export class WeappEngine {
  readonly context: vm.Context;
  /** Files in the order in which they ran: shows that subpackages are loaded only when somebody goes there. */
  readonly loadedFiles: string[] = [];
  /** The file that is running its top level now; `Page` and `Component` register themselves under it. */
  readonly loading: string[] = [];
  private readonly modules = new Map<string, AppModule>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(private readonly options: EngineOptions) {
    this.context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(removeModernBuiltIns(options.modernBuiltIns), this.context);
    const consoleLevels: readonly ConsoleLevel[] = ["log", "info", "warn", "error", "debug"];
    this.define({
      console: {
        ...Object.fromEntries(
          consoleLevels.map((level) => [
            level,
            (...args: unknown[]) => options.onConsole(level, args),
          ]),
        ),
        group: () => undefined,
        groupEnd: () => undefined,
      },
      setTimeout: (callback: (...args: unknown[]) => void, delayMs?: number, ...args: unknown[]) =>
        this.startTimer(() => callback(...args), delayMs ?? 0),
      clearTimeout: (timer: unknown) => this.stopTimer(timer),
      setInterval: (callback: (...args: unknown[]) => void, delayMs?: number, ...args: unknown[]) =>
        this.startTimer(() => callback(...args), delayMs ?? 0, true),
      clearInterval: (timer: unknown) => this.stopTimer(timer),
    });
  }

  define(globals: Record<string, unknown>): void {
    Object.assign(this.context, globals);
  }

  /** Copies a value into the engine's own realm: `instanceof` and `Object.prototype` checks then hold in the application. */
  toRealm<T>(value: T): T {
    return value === undefined ? value : (this.parseJson(JSON.stringify(value)) as T);
  }

  parseJson(text: string): unknown {
    return (vm.runInContext("JSON.parse", this.context) as (text: string) => unknown)(text);
  }

  newPromise<T>(
    executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void,
  ): Promise<T> {
    const EnginePromise = vm.runInContext("Promise", this.context) as PromiseConstructor;
    return new EnginePromise<T>(executor);
  }

  runScript(source: string, name: string): unknown {
    return vm.runInContext(source, this.context, { filename: name });
  }

  /** Runs a task later, as everything that comes from WeChat's native side does; nothing runs after `close`. */
  later(task: () => void, delayMs = 0): void {
    this.startTimer(task, delayMs);
  }

  /** Calls into the application and hands what it throws to `onError`, as WeChat's base library does. */
  guard<T>(task: () => T): T | undefined {
    try {
      return task();
    } catch (error) {
      this.options.onError(error);
      return undefined;
    }
  }

  require(file: string): unknown {
    const normal = path.posix.normalize(file.endsWith(".js") ? file : `${file}.js`);
    const known = this.modules.get(normal);
    if (known) return known.exports;
    const source = readFileSync(path.join(this.options.buildDir, normal), "utf8");
    const module: AppModule = { exports: {} };
    this.modules.set(normal, module);
    this.loadedFiles.push(normal);
    this.loading.push(normal);
    try {
      const wrapper = vm.runInContext(
        `(function(require,module,exports,${SHADOWED_NAMES}){${source}\n})`,
        this.context,
        { filename: path.join(this.options.buildDir, normal) },
      ) as (require: (request: string) => unknown, module: AppModule, exports: unknown) => void;
      const requireFrom = (request: string) =>
        this.require(path.posix.join(path.posix.dirname(normal), request));
      wrapper.call(undefined, requireFrom, module, module.exports);
    } finally {
      this.loading.pop();
    }
    return module.exports;
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private startTimer(task: () => void, delayMs: number, repeat = false): number {
    if (this.closed) return 0;
    const run = () => {
      if (!repeat) this.timers.delete(timer);
      this.guard(task);
    };
    const timer = repeat ? setInterval(run, Math.max(delayMs, 4)) : setTimeout(run, delayMs);
    this.timers.add(timer);
    // WeChat's timers are numbers, not objects.
    return Number(timer);
  }

  private stopTimer(id: unknown): void {
    for (const timer of this.timers) {
      if (Number(timer) !== id) continue;
      clearTimeout(timer);
      this.timers.delete(timer);
    }
  }
}
