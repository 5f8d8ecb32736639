import { createContext } from "react";
import type { PageName } from "../routes";

/** Which page of routes.ts a component stands on. */
export const CurrentPage = createContext<PageName>("unknownPage");
