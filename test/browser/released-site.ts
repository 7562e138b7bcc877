import { Hono } from "hono";
import { createSite } from "../../site/server/http/site.ts";
import { openStaticFolder } from "../../site/server/http/static-files.ts";
import { listen, type RunningServer } from "../../site/server/serve.ts";

/** Where on its host the site stands: not at the root, as on many static hosts. */
const PATH = "/some/course/";

/** A site that its visitors know at one address, while its versions change and its server goes away. */
export class ReleasedSite {
  #folder: string;
  #server: RunningServer | undefined;
  #port = 0;

  /** @param folder a built site */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Its address. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${PATH}`;
  }

  async start(): Promise<void> {
    const site = createSite(await openStaticFolder(this.#folder));
    await this.serve(site);
  }

  /** Serves something else at the site's address. */
  async serve(other: Hono): Promise<void> {
    await this.stop();
    this.#server = await listen(new Hono().mount(PATH, other.fetch), { port: this.#port, host: "127.0.0.1" });
    this.#port = Number(new URL(this.#server.url).port);
  }

  /** Puts another version in this one's place. */
  async release(folder: string): Promise<void> {
    this.#folder = folder;
    await this.start();
  }

  /** From now on nothing answers. */
  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }
}
