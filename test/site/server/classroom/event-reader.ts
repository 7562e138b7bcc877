import type { IncomingMessage } from "node:http";
import type { Visitor } from "./classroom-visit.ts";

/** An event, as it came. */
export interface ServerEvent<T> {
  readonly event: string;
  readonly id: number;
  readonly data: T;
}

/** Reads a stream of server-sent events. */
export class EventReader<T> {
  readonly answer: IncomingMessage;
  /** All that have come. */
  readonly events: ServerEvent<T>[] = [];
  /** Resolves once the stream has ended, in whatever way. */
  readonly ended: Promise<void>;
  #wake: () => void = () => {};

  private constructor(answer: IncomingMessage) {
    this.answer = answer;
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (chunk: string) => {
      const parts = (text + chunk).split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) if (!part.startsWith(":")) this.events.push(parse(part));
      this.#wake();
    });
    answer.on("error", () => {});
    this.ended = new Promise((resolve) => answer.once("close", resolve));
  }

  static async open<T>(
    visitor: Visitor,
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<EventReader<T>> {
    const answer = await visitor.open("GET", path, { headers });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
    return new EventReader<T>(answer);
  }

  /** The first event, of those that came and that come, that is like this. */
  async find(isIt: (event: ServerEvent<T>) => boolean): Promise<ServerEvent<T>> {
    for (;;) {
      const found = this.events.find(isIt);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** The first of this name. */
  named(name: string): Promise<ServerEvent<T>> {
    return this.find(({ event }) => event === name);
  }

  close(): Promise<void> {
    this.answer.destroy();
    return this.ended;
  }
}

function parse<T>(text: string): ServerEvent<T> {
  const fields = new Map(
    text.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]),
  );
  return {
    event: fields.get("event") ?? "",
    id: Number(fields.get("id")),
    data: JSON.parse(fields.get("data") ?? "null"),
  };
}
