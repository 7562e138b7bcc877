import { BUNDLE_TIMEOUT_MS, type Compiled } from "../grade/compile.ts";
import { compileHangError } from "../grade/grade-error.ts";
import type { CompileReply, CompileRequest, GuestTexts } from "../grade/protocol.ts";
import type { Limits } from "../model/limits.ts";
import type { Submission } from "../model/submission.ts";
import { WorkerClient } from "./worker-client.ts";

type CompileWorker = WorkerClient<CompileRequest, CompileReply>;

/** The page's side of the compiling Worker. It is started on first use, and anew after a crash. */
export class CompileClient {
  readonly #url: string;
  readonly #wasmUrl: string;
  readonly #guest: GuestTexts;
  #started: Promise<CompileWorker> | undefined;
  #lastId = 0;

  constructor(url: string, wasmUrl: string, guest: GuestTexts) {
    this.#url = url;
    this.#wasmUrl = new URL(wasmUrl, document.baseURI).href;
    this.#guest = guest;
  }

  async compile(submission: Submission, file: string, limits: Limits): Promise<Compiled> {
    this.#started ??= this.#start();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    let hangs = false;
    try {
      const worker = await this.#started;
      watchdog = setTimeout(() => {
        hangs = true;
        worker.end(new Error("the compiler did not come to an end"));
      }, BUNDLE_TIMEOUT_MS);
      const request: CompileRequest = { type: "compile", id: this.#newId(), submission, file, limits };
      const reply = await worker.ask(request, (one) => one.type !== "ready");
      if (reply.type === "compiled") return reply.compiled;
      throw new Error(reply.message);
    } catch (error) {
      // esbuild may be in any state now; the next compilation starts it anew.
      this.end();
      if (hangs) return { error: compileHangError(BUNDLE_TIMEOUT_MS) };
      throw error;
    } finally {
      clearTimeout(watchdog);
    }
  }

  end(): void {
    void this.#started?.then(
      (worker) => worker.end(new Error("the compiler was ended")),
      () => {},
    );
    this.#started = undefined;
  }

  async #start(): Promise<CompileWorker> {
    const worker: CompileWorker = new WorkerClient(this.#url, "compiler");
    const request: CompileRequest = { type: "start", id: this.#newId(), wasmUrl: this.#wasmUrl, guest: this.#guest };
    const reply = await worker.ask(request, (one) => one.type !== "compiled");
    if (reply.type === "fault") throw new Error(reply.message);
    return worker;
  }

  #newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
