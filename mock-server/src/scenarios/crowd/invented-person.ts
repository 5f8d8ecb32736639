import { avatarSlugs, people } from "../catalogue/people";
import type { Random } from "../random";

/** One of a few thousand combinations of the catalogue's people; the number sees to it that no two phones are the same. */
export function inventPerson(random: Random, number: number) {
  const family = random.pick(people).name.slice(0, 1);
  return {
    name: family + random.pick(people).name.slice(1),
    nickname: random.pick(people).nickname,
    phone: String(16_300_100_000 + number),
    avatar: `/pictures/${random.pick(avatarSlugs)}.png`,
  };
}
