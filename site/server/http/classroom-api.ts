import { Hono, type MiddlewareHandler } from "hono";
import type { ServerInfo } from "../../wire/requests.ts";
import type { ApiParts } from "./api-parts.ts";
import { createEntranceRoutes } from "./entrance-routes.ts";
import { keepFor } from "./keep-for.ts";
import { createLearnerRoutes } from "./learner-routes.ts";
import type { Metrics } from "./metrics.ts";
import { ownSiteOnly, type SiteAddress } from "./own-site.ts";
import type { Presence } from "./presence.ts";
import { apiHeaders, findProblem, HttpProblem, sendProblem } from "./problem.ts";
import { nameRoute } from "./route-name.ts";
import { createServerRoutes, createTeacherRoutes } from "./teacher-routes.ts";

/** Whether the server is ready is looked at so often at most, in milliseconds: it writes to the disk. */
const READY_FOR_MS = 3000;

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
  api.use(ownSiteOnly(address));
  api.use(refuseHead);
  api.route("/", createServerRoutes(readInfo));
  api.route("/", createEntranceRoutes(parts));
  api.route("/teacher", createTeacherRoutes(parts));
  api.route("/learner", createLearnerRoutes(parts, presence));
  api.all("*", () => {
    throw new HttpProblem("not-found", "The API has nothing of this name and method.");
  });
  const site = new Hono();
  site.use(secure);
  site.use(async (context, next) => {
    context.set("reportFault", (error) => onFault(error, `${context.req.method} ${nameRoute(context)}`));
    await next();
  });
  site.onError((error, context) => {
    const problem = findProblem(error);
    if (problem) return sendProblem(context, problem);
    context.get("reportFault")(error);
    return sendProblem(context, new HttpProblem("fault", "The server failed; its log says why. Try again."));
  });
  site.route("/api", api);
  site.route("/", createHealthRoutes(options));
  site.route("/", metrics.createRoute());
  site.all("*", (context) => {
    context.header("allow", "GET, HEAD");
    throw new HttpProblem("wrong-method", "This can only be read.");
  });
  return site;
}

/** Nobody keeps what the API answers, and nobody shows it as a page. */
const secure: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(apiHeaders)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  }
};

/** Nobody reads the body of an answer to HEAD: one that is written as it is read would never end. */
const refuseHead: MiddlewareHandler = async (context, next) => {
  if (context.req.method === "HEAD") throw new HttpProblem("wrong-method", "The API knows no HEAD: use GET.");
  await next();
};

function createHealthRoutes({ checkReady, onFault }: ClassroomApiOptions): Hono {
  const routes = new Hono();
  const isReady = keepFor(READY_FOR_MS, () =>
    checkReady().then(
      () => true,
      (error: unknown) => {
        onFault(error, "GET /readyz");
        return false;
      },
    ),
  );
  routes.get("/healthz", (context) => context.text("ok\n"));
  routes.get("/readyz", async (context) =>
    (await isReady()) ? context.text("ready\n") : context.text("not ready\n", 503),
  );
  return routes;
}
