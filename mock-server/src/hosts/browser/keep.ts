/* One value of this browser's IndexedDB: the bytes of the world. */

const store = "world";

const answerOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no IndexedDB")));
  });

function openStore(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener("upgradeneeded", () => void opening.result.createObjectStore(store));
  return answerOf(opening);
}

export async function readKept(name: string): Promise<Uint8Array | null> {
  const database = await openStore(name);
  try {
    const all = database.transaction(store).objectStore(store);
    return ((await answerOf(all.get(store))) as Uint8Array | undefined) ?? null;
  } finally {
    database.close();
  }
}

/** Resolves when the bytes are there for good; rejects where the browser has no room for them. */
export async function writeKept(name: string, bytes: Uint8Array): Promise<void> {
  const database = await openStore(name);
  try {
    const transaction = database.transaction(store, "readwrite");
    transaction.objectStore(store).put(bytes, store);
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () =>
        reject(transaction.error ?? new Error("aborted")),
      );
    });
  } finally {
    database.close();
  }
}
