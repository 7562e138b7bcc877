import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * The address that a request comes from, to count tries by.
 * @param behindProxy whether what stands before this server says whom it asks for
 */
export function clientAddress(context: Context, behindProxy: boolean): string {
  const { address = "unknown" } = getConnInfo(context).remote;
  if (!behindProxy || !isLoopback(address)) return address;
  // The last is what the proxy itself has seen; those before it anybody can write.
  const forwarded = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
  return forwarded && isIP(forwarded) ? forwarded : address;
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\./.test(address);
}
