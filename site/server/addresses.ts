import { isIP } from "node:net";
import { networkInterfaces } from "node:os";

const loopback = new Set(["localhost", "127.0.0.1", "::1"]);
const everywhere = new Set(["0.0.0.0", "::", ""]);

/** Whether a server that listens to this host is for its own machine alone. */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || host.startsWith("127.");
}

/** The addresses at which others reach a server that listens to this host, the likeliest first. */
export function listAddresses(host: string, port: number): readonly string[] {
  if (isLoopback(host)) return [];
  if (!everywhere.has(host)) return [printAddress(host, port)];
  const own = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one !== undefined && !one.internal && one.family === "IPv4")
    .map((one) => one?.address ?? "")
    // What a machine gives itself where nobody gives it an address leads nowhere.
    .filter((address) => !address.startsWith("169.254."));
  return own.sort((one, other) => rank(one) - rank(other)).map((address) => printAddress(address, port));
}

/** An address of a host and a port, as it is opened. */
export function printAddress(host: string, port: number): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/** Home and school networks first; what containers and virtual machines use among themselves last. */
function rank(address: string): number {
  if (address.startsWith("192.168.")) return 0;
  if (address.startsWith("10.")) return 1;
  return address.startsWith("172.") ? 3 : 2;
}
