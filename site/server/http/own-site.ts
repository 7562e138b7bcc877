import type { Context, MiddlewareHandler } from "hono";
import { HttpProblem } from "./problem.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where this server is to be found. */
export interface SiteAddress {
  /** The address at which it is published, where somebody has said so: behind a proxy, with a name. */
  readonly publicUrl: URL | null;
  /** Whether it listens to this machine alone. */
  readonly loopback: boolean;
}

/**
 * Lets pages of this very site call the API, and nobody else's: what changes something must come with the site's own
 * Origin. A name that only now leads to this machine is no name of the site either.
 */
export function ownSiteOnly(address: SiteAddress): MiddlewareHandler {
  return async (context, next) => {
    checkHost(context, address);
    if (!["GET", "HEAD"].includes(context.req.method)) checkOrigin(context, address);
    await next();
  };
}

function checkHost(context: Context, { publicUrl, loopback }: SiteAddress): void {
  const host = context.req.header("host") ?? "";
  if (publicUrl !== null || !loopback || loopbackNames.has(host.replace(/:\d+$/, "").toLowerCase())) return;
  throw new HttpProblem("other-site", "This server is for its own machine: set SITE_URL to serve it under a name.");
}

function checkOrigin(context: Context, { publicUrl }: SiteAddress): void {
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site");
  const same = publicUrl ? origin === publicUrl.origin : hostOf(origin) === context.req.header("host");
  if (origin !== undefined && same && (site === undefined || site === "same-origin")) return;
  throw new HttpProblem("other-site", "Only a page of this site may ask for that: open the site itself.");
}

/** Whether it came by HTTPS only a proxy knows, whose address nobody named. */
function hostOf(origin: string | undefined): string | null {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : null;
}
