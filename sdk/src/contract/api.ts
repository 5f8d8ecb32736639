import { memberApi, type MemberApi } from "./member/member-api";
import { officeApi, type OfficeApi } from "./office/office-api";

export type Api = MemberApi & { readonly office: OfficeApi };

/** Every endpoint of the distribution centre, for servers and documents: no audience ships the other's. */
export const api: Api = { ...memberApi, office: officeApi };
