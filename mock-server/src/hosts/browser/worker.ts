import type * as DemoWorld from "./demo-world";

/*
 * The demo's service worker: its files, so that it opens without a network, and its world. Why the
 * world is here and not in a page: ../../../decisions/world-in-the-service-worker.md
 */

/** Put in by the build: every file of the folder, and what changes with any of them. */
declare const FILES: readonly string[];
declare const VERSION: string;

/** What is used of a service worker's own interface: the compiler's is for programs without a page. */
interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Lifetime {
  readonly request: Request;
  respondWith(reply: Promise<Response>): void;
}
interface Told extends Lifetime {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface Page {
  postMessage(message: unknown, transfer: Transferable[]): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string; readonly active: object | null };
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Page[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listen: (event: Lifetime) => void): void;
  addEventListener(type: "fetch", listen: (event: Asked) => void): void;
  addEventListener(type: "message", listen: (event: Told) => void): void;
}
const worker = globalThis as unknown as WorkerScope;

const folder = new URL(worker.registration.scope);
const files = new Set(FILES);
const cachesStart = `demo ${folder.pathname} `;
const cacheName = cachesStart + VERSION;
const addressOf = (file: string) => new URL(file, folder).href;

worker.addEventListener("install", (event) => {
  // A first visit waits for nothing; a new version takes over when it is whole.
  const whole = worker.registration.active === null ? Promise.resolve() : fill();
  event.waitUntil(whole.then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), dropOldCaches()]));
  // Nobody asks before the page is there again.
  void loadWorld().catch(() => undefined);
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return;
  const file = pathname.slice(folder.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  if (files.has(file)) event.respondWith(readFile(file));
  else if (request.destination === "")
    event.respondWith(openOnce().then((world) => world.answer(request)));
  else if (request.mode !== "navigate") event.respondWith(earlierFile(request));
});

worker.addEventListener("message", (event) => {
  if (event.data === "claim") event.waitUntil(worker.clients.claim());
  if (event.data === "fill") event.waitUntil(fill());
  if (event.data !== "open") return;
  const [port] = event.ports;
  const opened = openOnce().then(
    ({ notice }) => port?.postMessage({ notice, problem: null }),
    (error: unknown) => port?.postMessage({ notice: null, problem: String(error) }),
  );
  event.waitUntil(opened);
});

/** What world.js leaves behind. */
declare const demoWorld: typeof DemoWorld;

/**
 * Not a part of this script: browsers compile all of a service worker before it may begin, which took
 * longer than the story. Neither imported, which would be the same or, later, is not allowed.
 */
const loadWorld = once(async () => {
  const [code, wasm] = await Promise.all([wholeFile("world.js"), wholeFile("sqlite.wasm")]);
  // oxlint-disable-next-line no-eval -- a file of our own, from the same folder as this one
  (0, eval)(await code.text());
  await demoWorld.loadSqlite(await wasm.arrayBuffer());
  return demoWorld;
});

async function wholeFile(file: string): Promise<Response> {
  const reply = await readFile(file);
  if (!reply.ok) throw new Error(`${file}: ${reply.status}`);
  return reply;
}

/** Not before somebody asks: an earlier worker may have the world until this one is active. */
const openOnce = once(async () => {
  const { openDemoWorld } = await loadWorld();
  return openDemoWorld(folder, tell);
});

/** One for all who ask; another one where it failed. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}

/** From the host: it is asked whether the file changed, since it may let its files grow old. */
const fromHost = (file: string) => new Request(addressOf(file), { cache: "no-cache" });

/** A file of this version, as it was kept where it is. */
async function readFile(file: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(addressOf(file))) ?? fetch(fromHost(file));
}

/** Of the version before, for pages that were open when this one came. */
async function earlierFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** Keeps everything, so that it opens without a network. A file that does not come is asked for again at the next visit. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keep = async (file: string) => {
    if (!(await cache.match(addressOf(file)))) await cache.add(fromHost(file));
  };
  // Without these no page has an answer.
  for (const file of new Set(["world.js", "sqlite.wasm", ...files])) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, behind what the person is waiting for
    await keep(file).catch(() => undefined);
  }
}

async function dropOldCaches(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(cachesStart));
  const older = ours.filter((name) => name !== cacheName).slice(0, -1);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function tell(sentence: string): Promise<void> {
  for (const page of await worker.clients.matchAll()) page.postMessage({ notice: sentence }, []);
}
