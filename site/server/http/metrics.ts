import { Hono, type MiddlewareHandler } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { GradingEvent, GradingQueue } from "../queue/grading-queue.ts";
import type { LiveStreams } from "./live-stream.ts";
import { nameRoute } from "./route-name.ts";

/** What a server counts, in Prometheus's terms. No name and no code is a label of anything. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: "cosigner_http_requests_total",
    help: "Answers of the API.",
    labelNames: ["method", "route", "status"],
    registers: [this.#registry],
  });
  readonly #grades = new Counter({
    name: "cosigner_grades_total",
    help: "Attempts that were graded.",
    labelNames: ["outcome"],
    registers: [this.#registry],
  });
  readonly #faults = new Counter({
    name: "cosigner_grading_faults_total",
    help: "Gradings that failed through no fault of the learner's, and were tried again.",
    registers: [this.#registry],
  });
  readonly #waited = new Histogram({
    name: "cosigner_attempt_wait_seconds",
    help: "How long attempts waited for their grading to begin.",
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.#registry],
  });
  readonly #took = new Histogram({
    name: "cosigner_grading_seconds",
    help: "How long gradings took.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.#registry],
  });

  constructor(queue: GradingQueue, streams: LiveStreams) {
    collectDefaultMetrics({ register: this.#registry });
    this.#gauge("cosigner_attempts_waiting", "Attempts that wait for their grading.", () => queue.counts.waiting);
    this.#gauge("cosigner_attempts_under_way", "Attempts that are being graded.", () => queue.counts.underWay);
    this.#gauge("cosigner_live_connections", "Boards and learners' pages that are connected.", () => streams.open);
  }

  /** Counts what the queue tells. */
  note(event: GradingEvent): void {
    if (event.kind === "fault") {
      this.#faults.inc();
      return;
    }
    this.#grades.inc({ outcome: event.outcome });
    this.#waited.observe(event.waitedMs / 1000);
    this.#took.observe(event.tookMs / 1000);
  }

  /** Counts answers by their route, never by the address that was asked for. */
  countRequests(): MiddlewareHandler {
    return async (context, next) => {
      await next();
      this.#requests.inc({ method: context.req.method, route: nameRoute(context), status: context.res.status });
    };
  }

  /** `GET /metrics` */
  createRoute(): Hono {
    return new Hono().get("/metrics", async (context) =>
      context.body(await this.#registry.metrics(), 200, { "content-type": this.#registry.contentType }),
    );
  }

  #gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      },
    });
  }
}
