import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { createInterface } from "node:readline";

/** A server that says nothing for so long is taken to say nothing more, in milliseconds; to pages it beats each 15 s. */
const SILENCE_MS = 20_000;

/** What a classroom server answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A stream of events that is open. */
export interface EventStream {
  /** Whether it has not ended. */
  readonly open: boolean;
  /** The data of the last event; `undefined` before the first. */
  readonly latest: unknown;
  close(): void;
}

/** An answer other than the one that was wanted. */
export class UnexpectedAnswer extends Error {
  override readonly name = "UnexpectedAnswer";
  readonly status: number;

  constructor(method: string, path: string, { status, text }: Answer) {
    super(`${method} ${path} was answered with ${status}: ${text.slice(0, 200)}`);
    this.status = status;
  }
}

/** Nothing came for too long. */
export class SilentServer extends Error {
  override readonly name = "SilentServer";
}

/** One browser of a classroom server: it keeps its cookies, and its connections open. */
export class ClassroomClient {
  readonly #base: string;
  readonly #agent: Agent;
  readonly #localAddress: string | undefined;
  readonly #cookies = new Map<string, string>();

  /** @param agent may be shared by many @param localAddress which of the machine's own addresses it comes from */
  constructor(base: string, agent: Agent = new Agent({ keepAlive: true }), localAddress?: string) {
    this.#base = base;
    this.#agent = agent;
    this.#localAddress = localAddress;
  }

  /** Asks for something, whatever the answer is. */
  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await this.#open(method, path, body).answered;
    return { status: answer.statusCode ?? 0, text: await readText(answer) };
  }

  /** Asks for JSON. @throws UnexpectedAnswer */
  async get<T>(path: string): Promise<T> {
    return this.call<T>("GET", path);
  }

  /** Asks for something that is answered with JSON, or with nothing. @throws UnexpectedAnswer */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300) throw new UnexpectedAnswer(method, path, answer);
    return (answer.text === "" ? undefined : JSON.parse(answer.text)) as T;
  }

  /** Asks for JSON lines, each as it comes. @throws UnexpectedAnswer; the connection's error where it broke */
  async *lines<T>(method: string, path: string, body: unknown): AsyncGenerator<T> {
    const { asked, answered } = this.#open(method, path, body);
    let answer: IncomingMessage | undefined;
    try {
      answer = await answered;
      if (answer.statusCode !== 200) {
        throw new UnexpectedAnswer(method, path, { status: answer.statusCode ?? 0, text: await readText(answer) });
      }
      let failure: unknown;
      answer.on("error", (error) => {
        failure = error;
      });
      for await (const line of createInterface({ input: answer })) yield JSON.parse(line) as T;
      if (failure !== undefined) throw failure;
    } finally {
      // Who stops reading early gives the connection up.
      if (answer?.complete !== true) asked.destroy();
    }
  }

  /** Opens a stream of events; resolves with the first of them. @throws UnexpectedAnswer */
  async listen(path: string, onEvent: (data: unknown) => void = () => {}): Promise<EventStream> {
    const { asked, answered } = this.#open("GET", path, undefined);
    const answer = await answered;
    if (answer.statusCode !== 200) {
      throw new UnexpectedAnswer("GET", path, { status: answer.statusCode ?? 0, text: await readText(answer) });
    }
    let [open, latest]: [boolean, unknown] = [true, undefined];
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        open = false;
        reject(new Error(`${path} ended before its first event`));
      };
      answer.once("close", end).on("error", end);
      readEvents(answer, (data) => {
        latest = data;
        onEvent(data);
        resolve();
      });
    });
    return {
      get open() {
        return open;
      },
      get latest() {
        return latest;
      },
      close: () => asked.destroy(),
    };
  }

  /** Lets go of its connections; of all where it shares them. */
  close(): void {
    this.#agent.destroy();
  }

  #open(method: string, path: string, body: unknown): { asked: ClientRequest; answered: Promise<IncomingMessage> } {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const asked = request(new URL(path, this.#base), {
      method,
      agent: this.#agent,
      timeout: SILENCE_MS,
      ...(this.#localAddress !== undefined && { localAddress: this.#localAddress }),
      headers: {
        origin: new URL(this.#base).origin,
        ...(this.#cookies.size > 0 && { cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; ") }),
        ...(text !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(text) }),
      },
    });
    let source: ClientRequest | IncomingMessage = asked;
    asked.once("timeout", () =>
      source.destroy(new SilentServer(`${method} ${path}: nothing came for ${SILENCE_MS} ms`)),
    );
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      asked.on("error", reject).on("response", (answer) => {
        this.#keepCookies(answer);
        resolve(answer);
        source = answer;
      });
    });
    asked.end(text);
    return { asked, answered };
  }

  #keepCookies({ headers }: IncomingMessage): void {
    for (const cookie of headers["set-cookie"] ?? []) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    }
  }
}

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads server-sent events whose data is JSON, on one line; comments are no events. */
function readEvents(answer: IncomingMessage, onData: (data: unknown) => void): void {
  let rest = "";
  answer.setEncoding("utf8").on("data", (text: string) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("data:")) onData(JSON.parse(line.slice("data:".length)));
  });
}
