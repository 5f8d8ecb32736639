import { routes } from "../routes";

/** Whether this is the address of a tab, with a slash before it. */
export function isTab(address: string): boolean {
  return Object.values(routes).some((row) => "tab" in row && `/${row.path}` === address);
}
