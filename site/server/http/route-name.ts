import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/** The route that answers a request, as it is written in the code: never what was asked for. */
export function nameRoute(context: Context): string {
  return matchedRoutes(context).findLast(({ path }) => !path.endsWith("*"))?.path ?? "none";
}
