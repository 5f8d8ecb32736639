/*
 * Comes first on each page of the demo: no script of the app runs before the service worker has the
 * page, so that none of its questions goes to a host that has no answers.
 */

/** Longer than a slow phone takes to load the worker over a slow line. */
const patienceMs = 30_000;
/** A browser ends a worker that nothing was asked of for half a minute; while a page is open its time passes. */
const aliveMs = 10_000;

const script = document.currentScript as HTMLScriptElement;
const folder = new URL(".", script.src);
/** What is seen until the app is there. */
const splash = document.querySelector(".demo-splash");

stayOnline();
void start();

/** The server is in here: without a network nothing is out of reach, and no act has to wait for it. */
function stayOnline(): void {
  Object.defineProperty(navigator, "onLine", { get: () => true });
  addEventListener("offline", (event) => event.stopImmediatePropagation(), true);
}

async function start(): Promise<void> {
  if (!("serviceWorker" in navigator))
    return say(
      globalThis.isSecureContext
        ? "这个浏览器窗口不能运行演示：请关闭无痕（隐私）模式，或换用最新版的 Chrome、Edge、Safari 或 Firefox。"
        : "演示只能在 https:// 或本机的地址下运行：请把地址里的 http:// 改为 https:// 再打开。",
    );
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data }) => showNotice((data as Told).notice));
  try {
    await serviceWorker.register(new URL("worker.js", folder), {
      scope: folder.href,
      updateViaCache: "none",
    });
    const worker = await withPatience(controller(serviceWorker));
    const opened = askToOpen(worker);
    await runScripts();
    splash?.remove();
    const { notice, problem } = await opened;
    showNotice(notice);
    if (problem !== null) throw new Error(problem);
    setInterval(() => serviceWorker.controller?.postMessage("alive", []), aliveMs);
  } catch (error) {
    console.error(error);
    say("演示没能打开：请检查网络后刷新这一页；仍然不行，请关闭无痕（隐私）模式或换一个浏览器。");
  }
}

/** A page that was reloaded past its caches has no worker until it asks for it. */
async function controller(container: ServiceWorkerContainer): Promise<ServiceWorker> {
  if (container.controller) return container.controller;
  const taken = new Promise<void>((resolve) => {
    container.addEventListener("controllerchange", () => resolve(), { once: true });
  });
  const { active } = await container.ready;
  if (container.controller) return container.controller;
  active?.postMessage("claim", []);
  await taken;
  if (!container.controller) throw new Error("no service worker took the page");
  return container.controller;
}

interface Told {
  readonly notice: string | null;
  readonly problem: string | null;
}

function askToOpen(worker: ServiceWorker): Promise<Told> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }) => resolve(data as Told));
    port1.start();
    worker.postMessage("open", [port2]);
  });
}

function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  const tooLong = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("no service worker in time")), patienceMs);
  });
  return Promise.race([work, tooLong]);
}

/** The app's own, which the build laid aside, in their order. Resolves when they have run. */
async function runScripts(): Promise<void> {
  const aside = [...document.querySelectorAll<HTMLScriptElement>('script[type="demo/aside"]')];
  await Promise.all(aside.map(runScript));
}

function runScript(aside: HTMLScriptElement): Promise<void> {
  const own = document.createElement("script");
  own.async = false;
  if (aside.dataset["type"]) own.type = aside.dataset["type"];
  own.src = aside.src;
  return new Promise((resolve, reject) => {
    own.addEventListener("load", () => resolve());
    own.addEventListener("error", () => reject(new Error(`${own.src} did not load`)));
    aside.replaceWith(own);
  });
}

function say(sentence: string): void {
  const place = document.createElement("div");
  place.className = "demo-splash";
  place.setAttribute("role", "alert");
  place.textContent = sentence;
  splash?.remove();
  document.body.append(place);
}

function showNotice(sentence: string | null): void {
  if (sentence === null) return;
  const bar = document.createElement("div");
  bar.className = "demo-notice";
  bar.setAttribute("role", "status");
  const words = document.createElement("span");
  words.textContent = sentence;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "知道了";
  close.addEventListener("click", () => bar.remove());
  bar.append(words, close);
  document.body.append(bar);
}
