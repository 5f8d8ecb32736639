import { integer } from "drizzle-orm/sqlite-core";
import type { Fen } from "@distribution/sdk/server";

export const fenColumn = (name: string) => integer(name).$type<Fen>().notNull();
