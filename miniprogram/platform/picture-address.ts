import { apiBaseUrl } from "./build-constants";

/** Where a picture of the API is. WeChat takes a bare path for a file of the package, so it needs the server's address. */
export function pictureAddress(src: string): string {
  return src.startsWith("/") ? apiBaseUrl + src : src;
}
