import * as v from "valibot";
import { mockPersonas } from "../platform/build-constants";
import { keptValue } from "../platform/kept-value";

/** The people of the mock server whom a developer can be. */
export const personas = {
  "busy-distributor": "业务繁忙的分销员",
  subordinate: "她的下级分销员",
  newcomer: "刚加入的分销员",
  auditing: "等待审核的申请人",
  rejected: "审核未通过的申请人",
  locked: "被冻结的分销员",
  fired: "被清退的分销员",
  customer: "普通顾客",
} as const;
export type Persona = keyof typeof personas;

/** Personas exist where the build says that the server is a mock: WeChat's login codes mean nothing to it. */
export const personasAvailable = mockPersonas;

const keptPersona = keptValue("persona", 1, v.picklist(Object.keys(personas) as Persona[]));
let persona: Persona | undefined;

export function currentPersona(): Persona {
  persona ??= keptPersona.read() ?? "busy-distributor";
  return persona;
}

/** Only for `switchPerson`, which tells everybody. Who she is holds also where the phone is full. */
export function keepPersona(next: Persona): void {
  persona = next;
  keptPersona.keep(next);
}

/** Whose data this is, so that what one persona saw is never shown to another. */
export function accountName(): string {
  return personasAvailable ? currentPersona() : "wechat";
}
