import type { RunReply, RunRequest } from "../grade/protocol.ts";
import type { Grade } from "../model/grade.ts";
import { WorkerClient } from "./worker-client.ts";

type RunWorker = WorkerClient<RunRequest, RunReply>;

/** The Worker that runs learners' code and a spare that is ready when it has to be ended. */
export class RunnerPair {
  readonly #url: string;
  readonly #wasmUrl: string;
  #wasm: Promise<WebAssembly.Module> | undefined;
  #current: Promise<RunWorker> | undefined;
  #spare: Promise<RunWorker> | undefined;
  #lastId = 0;

  constructor(url: string, wasmUrl: string) {
    this.#url = url;
    this.#wasmUrl = wasmUrl;
  }

  /** Starts the Worker, then its spare. */
  async prepare(): Promise<void> {
    await this.#getCurrent();
    this.#spare ??= this.#start();
    await this.#spare;
  }

  /** Runs one submission; rejects where the Worker is ended or fails meanwhile. */
  async run(
    question: Omit<Extract<RunRequest, { type: "run" }>, "id">,
    onReply: (reply: RunReply) => void,
  ): Promise<Grade> {
    const worker = await this.#getCurrent();
    const reply = await worker.ask({ ...question, id: this.#newId() }, isLast, onReply);
    if (reply.type === "graded") return reply.grade;
    throw new Error(reply.message);
  }

  /** Ends the Worker, whatever it is doing, and puts the spare in its place. */
  replace(reason: Error): void {
    endWhenStarted(this.#current, reason);
    this.#current = this.#spare;
    this.#spare = this.#start();
    // Whoever runs next hears of it.
    this.#spare.catch(() => {});
  }

  end(): void {
    const reason = new Error("the grader was closed");
    endWhenStarted(this.#current, reason);
    endWhenStarted(this.#spare, reason);
    this.#current = undefined;
    this.#spare = undefined;
  }

  async #getCurrent(): Promise<RunWorker> {
    this.#current ??= this.#start();
    try {
      return await this.#current;
    } catch (error) {
      // One that could not be started is not kept: the connection may be back at the next run.
      this.#current = undefined;
      throw error;
    }
  }

  async #start(): Promise<RunWorker> {
    // Compiled once, in the page, and handed to each Worker.
    this.#wasm ??= WebAssembly.compileStreaming(fetch(this.#wasmUrl)).catch((error: unknown) => {
      this.#wasm = undefined;
      throw error;
    });
    const worker: RunWorker = new WorkerClient(this.#url, "runner");
    const reply = await worker.ask({ type: "start", id: this.#newId(), wasm: await this.#wasm }, isFirst);
    if (reply.type === "fault") throw new Error(reply.message);
    return worker;
  }

  #newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

function isFirst(reply: RunReply): reply is Extract<RunReply, { type: "ready" | "fault" }> {
  return reply.type === "ready" || reply.type === "fault";
}

function isLast(reply: RunReply): reply is Extract<RunReply, { type: "graded" | "fault" }> {
  return reply.type === "graded" || reply.type === "fault";
}

function endWhenStarted(starting: Promise<RunWorker> | undefined, reason: Error): void {
  void starting?.then(
    (worker) => worker.end(reason),
    () => {},
  );
}
