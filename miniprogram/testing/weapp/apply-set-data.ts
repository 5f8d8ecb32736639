/** What one `setData` call may carry; a single call above it is dropped by WeChat with an error. */
const SET_DATA_HARD_LIMIT_BYTES = 1024 * 1024;

type Container = Record<string, unknown>;

const pathSteps = (path: string): string[] =>
  path
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .filter((step) => step !== "");

/**
 * Applies one `setData` payload to `data` by path, as WeChat does: `root.cn.[0].cl` and `root.cn[0].cl` are the same
 * place, and holes on the way are filled with an array when the next step is a number. Returns the payload's size in bytes,
 * which is what crosses the bridge between WeChat's two threads.
 */
export function applySetData(data: Container, payload: Container): number {
  for (const [path, value] of Object.entries(payload)) {
    // WeChat warns and ignores: a silent `undefined` here is a bug in the page.
    if (value === undefined) throw new TypeError(`setData: "${path}" is undefined`);
    const steps = pathSteps(path);
    const last = steps.pop();
    if (last === undefined) throw new TypeError("setData: an empty path");
    let place = data;
    for (const [index, step] of steps.entries()) {
      const following = steps[index + 1] ?? last;
      if (typeof place[step] !== "object" || place[step] === null) {
        place[step] = /^\d+$/.test(following) ? [] : {};
      }
      place = place[step] as Container;
    }
    // The copy stands for the bridge: the page can never see the view's data change under it.
    place[last] = JSON.parse(JSON.stringify(value)) as unknown;
  }
  const bytes = Buffer.byteLength(JSON.stringify(payload));
  if (bytes > SET_DATA_HARD_LIMIT_BYTES)
    throw new RangeError(`setData: ${bytes} bytes is above WeChat's 1024 kB`);
  return bytes;
}
