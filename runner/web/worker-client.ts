/** What every message carries that ties an answer to its question. */
interface Numbered {
  readonly id: number;
}

/** A message in answer to a question. */
interface Reply extends Numbered {
  readonly type: string;
}

/** A question that waits for its answers. */
interface Waiting<R> {
  readonly onReply: (reply: R) => void;
  readonly onCrash: (error: Error) => void;
}

/** A Worker that is asked questions. Every answer goes to its own question, never to another. */
export class WorkerClient<Q extends Numbered, R extends Reply> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting<R>>();
  #crash: Error | undefined;

  constructor(url: string, name: string) {
    this.#worker = new Worker(url, { type: "module", name });
    this.#worker.addEventListener("message", (event: MessageEvent<R>) => {
      this.#waiting.get(event.data.id)?.onReply(event.data);
    });
    this.#worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(new Error(event.message || `the ${name} could not be loaded`));
    });
  }

  /**
   * Asks, hears of every answer, and ends with the first that `isLast` accepts. Rejects where the Worker crashes or is
   * ended meanwhile.
   */
  ask<L extends R>(question: Q, isLast: (reply: R) => reply is L, onReply?: (reply: R) => void): Promise<L> {
    const crash = this.#crash;
    if (crash) return Promise.reject(crash);
    return new Promise<L>((resolve, reject) => {
      this.#waiting.set(question.id, {
        onReply: (reply) => {
          if (isLast(reply)) {
            this.#waiting.delete(question.id);
            resolve(reply);
          } else {
            onReply?.(reply);
          }
        },
        onCrash: reject,
      });
      this.#worker.postMessage(question);
    });
  }

  /** Ends the Worker, also inside a built-in call that would never return. */
  end(reason: Error): void {
    this.#worker.terminate();
    this.#fail(reason);
  }

  #fail(error: Error): void {
    this.#crash ??= error;
    for (const { onCrash } of this.#waiting.values()) onCrash(error);
    this.#waiting.clear();
  }
}
