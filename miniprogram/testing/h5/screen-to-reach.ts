import type { Persona } from "../../session/persona";
import { type PageName, routeOf } from "../../routes";
import type { H5Phone } from "./open-phone";
import type { OutsideWorld } from "./outside-world";

/** A screen in one of its states, and how a browser comes to it. Its picture is PAGE-STATE.png. */
export interface ScreenToReach {
  /** The page that is on the screen in the end. */
  readonly page: PageName;
  /** What it shows then, in kebab-case. */
  readonly state: string;
  /** Whose phone it is: the busy distributor's where it is left out. */
  readonly as?: Persona;
  /** Whose story the world tells: the showcase's where it is left out. */
  readonly scenario?: string;
  /** What happened outside before; the world begins anew afterwards. What it gives is the address to open. */
  readonly play?: (world: OutsideWorld) => Promise<string | void>;
  /** What is wrong with the phone's line before anything is opened. */
  readonly before?: (phone: H5Phone) => Promise<void>;
  /** Where the way begins: the page itself where it is left out. */
  readonly address?: string;
  /** What is seen there, */
  readonly seen: string | RegExp;
  /** and how it goes on from there, until the state is seen. */
  readonly goOn?: (phone: H5Phone, world: OutsideWorld) => Promise<void>;
  /** What is done on the way there changes the world, which begins anew afterwards. */
  readonly changesWorld?: true;
}

export const addressTo = (page: PageName, query = "") => `/#/${routeOf(page).path}${query}`;

/** Goes to a screen on a phone that is its person's. Throws where something else is seen, or another page. */
export async function reachScreen(
  phone: H5Phone,
  world: OutsideWorld,
  { page, play, before, address = addressTo(page), seen, goOn }: ScreenToReach,
): Promise<void> {
  const played = await play?.(world);
  await before?.(phone);
  await phone.open(played ?? address);
  await phone.seeText(seen);
  await goOn?.(phone, world);
  await phone.settle();
  const shown = new URL(phone.page.url()).hash.replace(/^#\/|\?.*/g, "");
  if (shown !== routeOf(page).path) throw new Error(`${shown} is on the screen`);
}
