/** A join code as it is shown: `KQ7-TNV`. */
export function printJoinCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** The address that leads into a classroom. What stands after `#` reaches no log. @param base the first page's address */
export function joinLinkOf(base: string, code: string): string {
  return new URL(`join/#${code}`, base).href;
}

/** The address without the code, as somebody types it: `192.168.1.20:4173/join/`. */
export function printJoinAddress(base: string): string {
  const { host, pathname, protocol } = new URL("join/", base);
  return `${protocol === "https:" ? "" : `${protocol}//`}${host}${pathname}`;
}

/** Whether an address leads nowhere from another device. */
export function isLocal(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === "localhost" || hostname.endsWith(".localhost") || /^(?:127\.|\[::1\])/.test(hostname);
}

/**
 * Where learners may find the first page, the likeliest first. Only a page that was opened on its own machine needs
 * the server's addresses: any other one has been reached at an address that works.
 * @param home the first page's address, as this page has it
 * @param addresses of the server's machine: `http://192.168.1.20:4173`
 */
export function listJoinBases(home: string, addresses: readonly string[]): readonly string[] {
  if (!isLocal(home)) return [home];
  const { pathname } = new URL(home);
  const elsewhere = addresses.map((address) => new URL(pathname, address).href);
  return [...new Set([...elsewhere.filter((address) => !isLocal(address)), home])];
}
