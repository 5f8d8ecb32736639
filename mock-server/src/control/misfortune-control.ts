import { api, endpointsOf } from "@distribution/sdk/server";
import { Refusal } from "../domain/refusal";
import type { Fault } from "../storage/faults";
import type { World } from "../storage/world";
import type { UseCase, UseCasesOf } from "../use-cases/use-case";
import type { ControlApi } from "./contract/control-api";

/** What stands, and where it could. */
const faults: UseCase<ControlApi["misfortune"]["faults"]> = (world) => ({
  faults: standing(world),
  endpoints: endpointsOf(api).map(({ path, method, summary }) => ({ path, method, summary })),
});

const gatewayPrefix = "/distribution";
const paths: ReadonlySet<string> = new Set(endpointsOf(api).map(({ path }) => path));

/** Switches a fault on, or off with `none`. */
const setFault: UseCase<ControlApi["misfortune"]["setFault"]> = (world, input) => {
  const path = input.path === undefined ? undefined : knownPath(input.path);
  if (input.kind === "none") world.faults.clear(path);
  else world.faults.set(faultOf(input.kind, path, input));
  return { faults: standing(world) };
};

function standing(world: World) {
  return world.faults.list().map(({ latencyMs, ...fault }) => ({
    ...fault,
    ...(latencyMs !== undefined && { latencyms: latencyMs }),
  }));
}

function faultOf(
  kind: Fault["kind"],
  path: string | undefined,
  { status, latencyms, times }: Parameters<typeof setFault>[1],
): Fault {
  return {
    kind,
    ...(path !== undefined && { path }),
    ...(status !== undefined && { status }),
    ...(latencyms !== undefined && { latencyMs: latencyms }),
    ...(times !== undefined && { times }),
  };
}

/** The path as the contract has it; a typing error would be a fault that never comes. */
function knownPath(given: string): string {
  const path = given.startsWith("/") ? given : `/${given}`;
  if (paths.has(path)) return path;
  const bare = path.startsWith(`${gatewayPrefix}/`) ? path.slice(gatewayPrefix.length) : path;
  if (paths.has(bare)) return bare;
  if (paths.has(gatewayPrefix + path)) return gatewayPrefix + path;
  throw new Refusal("NOT_FOUND", `没有这个接口：${path}`);
}

/** What goes wrong on purpose. */
export const misfortuneUseCases: UseCasesOf<ControlApi["misfortune"]> = { setFault, faults };
