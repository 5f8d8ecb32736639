import type { ServerRequest } from "srvx";
import { controlKeyHeader } from "../control/contract/control-api";
import type { Peer } from "../http/asked";
import { isLoopbackAddress, isLoopbackHost, isLoopbackOrigin } from "../http/loopback";
import { isSameSecret } from "../storage/digests";

/** Whom a server lets in, whatever their tokens say. */
export interface Door {
  /**
   * Whether a request has to name this machine in `host`. Against DNS rebinding: a foreign page whose
   * own name was made to lead here can read everything that asks for no password of the owner's choosing.
   */
  readonly ownNamesOnly: boolean;
  /** What has to come in the header `mock-control-key` with every request under /__mock/; null: nothing. */
  readonly controlKey: string | null;
}

/** The headers in which proxies, tunnels and content networks say for whom they ask: whole names, */
const proxyHeaders: ReadonlySet<string> = new Set(
  `forwarded via cdn-loop x-forwarded x-real-ip x-scheme client-ip x-client-ip true-client-ip
  cluster-client-ip x-cluster-client-ip remote-client-ip x-remote-ip x-remote-addr proxy-client-ip
  wl-proxy-client-ip x-proxyuser-ip x-sucuri-clientip do-connecting-ip ali-cdn-real-ip`.split(
    /\s+/,
  ),
);
/** and what they begin with. */
const proxyHeaderStarts =
  `x-forwarded- x-original- x-proxy- x-envoy- x-azure- x-appengine- x-amz- x-amzn-
  x-vercel- x-ngrok- ngrok- x-arr- x-ms- cf- fastly- fly- akamai- incap- tailscale-`.split(/\s+/);

/** Why a request is not answered at all: a sentence, or null where it is. */
export function refusedAtDoor({ headers }: ServerRequest, door: Door): string | null {
  if (!door.ownNamesOnly || isLoopbackHost(headers.get("host") ?? "")) return null;
  return "这个服务只应答本机的地址（127.0.0.1 或 localhost）。要用别的域名访问，请先设置 OPERATOR_PASSWORD（至少 8 个字符）再启动";
}

/**
 * Who asks. The control endpoints are for this machine: its address, its own name in `host`, no page
 * of another site and no proxy between, and the key where there is one.
 *
 * @note A proxy on this machine that adds no header looks like this machine's own user: nginx's plain
 * `proxy_pass` does. That is what the key is for.
 */
export function peerOf(incoming: ServerRequest, door: Door): Peer {
  const address = incoming.ip ?? "";
  const { headers } = incoming;
  const origin = headers.get("origin");
  const isHere =
    isLoopbackAddress(address) &&
    isLoopbackHost(headers.get("host") ?? "") &&
    (origin === null || isLoopbackOrigin(origin)) &&
    !isForwarded(incoming);
  if (!isHere) return { address, trusted: false, whyNot: "只能在本机访问" };
  return keyHolder(address, headers, door.controlKey);
}

/** Who asks from this machine: trusted where there is no key, or where it is shown. */
export function keyHolder(
  address: string,
  headers: Pick<Headers, "get">,
  controlKey: string | null,
): Peer {
  if (controlKey === null || isSameSecret(headers.get(controlKeyHeader) ?? "", controlKey))
    return { address, trusted: true };
  const whyNot = `请求头 ${controlKeyHeader} 应为启动时设置的 MOCK_CONTROL_KEY`;
  return { address, trusted: false, whyNot };
}

/** Asked of Node's own headers: to list the web's would build them anew for every request. */
function isForwarded(incoming: ServerRequest): boolean {
  return Object.keys(incoming.runtime?.node?.req.headers ?? {}).some(
    (name) => proxyHeaders.has(name) || proxyHeaderStarts.some((start) => name.startsWith(start)),
  );
}
