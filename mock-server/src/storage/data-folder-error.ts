/** Why a folder's world cannot be opened, as one sentence for whoever started the server. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}
