/*
 * Comes first on each page of the demo. The app starts at once; what it asks waits until the service
 * worker has the page, so that no question goes to a host that has no answers.
 */

/** Longer than a slow phone takes to load the worker over a slow line. */
const patienceMs = 30_000;
/** A browser ends a worker that nothing was asked of for half a minute; while a page is open its time passes. */
const aliveMs = 10_000;
/** What takes longer is explained. */
const unnoticedMs = 1000;
/** Behind what a first visit waits for. */
const fillAfterMs = 2000;

const { folder: up = "." } = (document.currentScript as HTMLScriptElement).dataset;
const folder = new URL(up, location.href);

stayOnline();
const worker = takePage();
// Whoever waits for it is told; until somebody does, that it came to nothing is no news.
worker.catch(() => undefined);
const ask = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...question) => {
  await worker;
  return ask(...question);
};
// The body is there when there is something to say.
addEventListener("DOMContentLoaded", () => void openWorld());

/** The server is in here: without a network nothing is out of reach, and no act has to wait for it. */
function stayOnline(): void {
  Object.defineProperty(navigator, "onLine", { get: () => true });
  addEventListener("offline", (event) => event.stopImmediatePropagation(), true);
}

/** The service worker, once it answers for this page. */
async function takePage(): Promise<ServiceWorker> {
  if (!("serviceWorker" in navigator)) throw new Error("no service workers here");
  const { serviceWorker } = navigator;
  await serviceWorker.register(new URL("worker.js", folder), {
    scope: folder.href,
    updateViaCache: "none",
  });
  return withPatience(controller(serviceWorker));
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

function withPatience<Result>(work: Promise<Result>): Promise<Result> {
  const tooLong = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("no service worker in time")), patienceMs);
  });
  return Promise.race([work, tooLong]);
}

/** Has the world opened, and says what the person should know of it. */
async function openWorld(): Promise<void> {
  const late = setTimeout(() => showNotice("正在准备演示的数据，第一次要几秒钟…"), unnoticedMs);
  try {
    const opener = await worker;
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener("message", ({ data }) => showNotice((data as Told).notice));
    const { notice, problem } = await askToOpen(opener);
    if (problem !== null) throw new Error(problem);
    showNotice(notice);
    setInterval(() => serviceWorker.controller?.postMessage("alive", []), aliveMs);
    setTimeout(() => serviceWorker.controller?.postMessage("fill", []), fillAfterMs);
  } catch (error) {
    if ("serviceWorker" in navigator) console.error(error);
    say(problemSentence());
  } finally {
    clearTimeout(late);
  }
}

interface Told {
  readonly notice: string | null;
  readonly problem: string | null;
}

function askToOpen(opener: ServiceWorker): Promise<Told> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }) => resolve(data as Told));
    port1.start();
    opener.postMessage("open", [port2]);
  });
}

function problemSentence(): string {
  if ("serviceWorker" in navigator)
    return "演示没能打开：请检查网络后刷新这一页；仍然不行，请关闭无痕（隐私）模式或换一个浏览器。";
  return globalThis.isSecureContext
    ? "这个浏览器窗口不能运行演示：请关闭无痕（隐私）模式，或换用最新版的 Chrome、Edge、Safari 或 Firefox。"
    : "演示只能在 https:// 或本机的地址下运行：请把地址里的 http:// 改为 https:// 再打开。";
}

/** In place of the whole page. */
function say(sentence: string): void {
  const place = document.createElement("div");
  place.className = "demo-problem";
  place.setAttribute("role", "alert");
  place.textContent = sentence;
  document.body.append(place);
}

/** In place of the notice before; none where there is nothing to say. */
function showNotice(sentence: string | null): void {
  document.querySelector(".demo-notice")?.remove();
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
