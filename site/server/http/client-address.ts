import { BlockList, isIP, isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/** This machine, and networks that nobody outside can send from: where a proxy stands. */
const nearby = new BlockList();
nearby.addSubnet("127.0.0.0", 8);
nearby.addSubnet("10.0.0.0", 8);
nearby.addSubnet("172.16.0.0", 12);
nearby.addSubnet("192.168.0.0", 16);
nearby.addAddress("::1", "ipv6");
nearby.addSubnet("fc00::", 7, "ipv6");

/**
 * The address that a request comes from, to count tries by.
 * @param behindProxy whether what stands before this server says whom it asks for
 */
export function clientAddress(context: Context, behindProxy: boolean): string {
  const { address = "unknown" } = getConnInfo(context).remote;
  const peer = toPlain(address);
  if (!behindProxy || !isNearby(peer)) return toNetwork(peer);
  // The last is what the proxy itself has seen; those before it anybody can write.
  const forwarded = toPlain(context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "");
  return toNetwork(isIP(forwarded) === 0 ? peer : forwarded);
}

function isNearby(address: string): boolean {
  return isIP(address) !== 0 && nearby.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/** An IPv4 address as such, also where a socket of both kinds has it. */
function toPlain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Of IPv6 the first half: whoever has one address of a network has all of them. */
function toNetwork(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
