import { Hono } from "hono";
import type { ServerInfo } from "../../wire/requests.ts";
import type { ApiParts } from "./api-parts.ts";
import { createEntranceRoutes } from "./entrance-routes.ts";
import { createLearnerRoutes } from "./learner-routes.ts";
import type { Metrics } from "./metrics.ts";
import { ownSiteOnly, type SiteAddress } from "./own-site.ts";
import type { Presence } from "./presence.ts";
import { apiHeaders, findProblem, HttpProblem, sendProblem } from "./problem.ts";
import { createServerRoutes, createTeacherRoutes } from "./teacher-routes.ts";

export interface ClassroomApiOptions {
  readonly parts: ApiParts;
  readonly presence: Presence;
  readonly metrics: Metrics;
  readonly address: SiteAddress;
  readonly readInfo: () => ServerInfo;
  /** Told of our own faults, with the route, never with what was asked. */
  readonly onFault: (error: unknown, route: string) => void;
  /** Rejects while the server cannot serve classrooms. */
  readonly checkReady: () => Promise<void>;
}

/** The classroom's API under `/api`, and what operators ask: `/healthz`, `/readyz`, `/metrics`. */
export function createClassroomApi(options: ClassroomApiOptions): Hono {
  const { parts, presence, metrics, address, readInfo, onFault } = options;
  const api = new Hono();
  api.use(metrics.countRequests());
  api.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(apiHeaders)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
  });
  api.use(ownSiteOnly(address));
  api.route("/", createServerRoutes(readInfo));
  api.route("/", createEntranceRoutes(parts));
  api.route("/teacher", createTeacherRoutes(parts));
  api.route("/learner", createLearnerRoutes(parts, presence));
  api.all("*", () => {
    throw new HttpProblem("not-found", "The API has nothing of this name and method.");
  });
  api.onError((error, context) => {
    const problem = findProblem(error);
    if (problem) return sendProblem(context, problem);
    onFault(error, `${context.req.method} ${context.req.routePath}`);
    return sendProblem(context, new HttpProblem("fault", "The server failed; its log says why. Try again."));
  });
  const site = new Hono();
  site.route("/api", api);
  site.route("/", createHealthRoutes(options));
  site.route("/", metrics.createRoute());
  return site;
}

function createHealthRoutes({ checkReady, onFault }: ClassroomApiOptions): Hono {
  const routes = new Hono();
  routes.get("/healthz", (context) => context.text("ok\n", 200, apiHeaders));
  routes.get("/readyz", async (context) => {
    try {
      await checkReady();
      return context.text("ready\n", 200, apiHeaders);
    } catch (error) {
      onFault(error, "GET /readyz");
      return context.text("not ready\n", 503, apiHeaders);
    }
  });
  return routes;
}
