import { memberApi } from "./member/member-api";
import { officeApi } from "./office/office-api";

/** Every endpoint of the distribution centre, for servers and documents: no audience ships the other's. */
export const api = { ...memberApi, office: officeApi } as const;

export type Api = typeof api;
