import { mockPersonas } from "../platform/build-constants";
import { readStorage, writeStorage } from "../platform/storage";

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

const storageKey = "persona";

/** Personas exist where the build says that the server is a mock: WeChat's login codes mean nothing to it. */
export const personasAvailable = mockPersonas;

export function currentPersona(): Persona {
  const kept = readStorage(storageKey);
  return typeof kept === "string" && kept in personas ? (kept as Persona) : "busy-distributor";
}

export function keepPersona(persona: Persona): void {
  writeStorage(storageKey, persona);
}

/** Whose data this is, so that what one persona saw is never shown to another. */
export function accountName(): string {
  return personasAvailable ? currentPersona() : "wechat";
}
