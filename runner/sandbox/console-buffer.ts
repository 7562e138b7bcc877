/** What a submission printed, kept up to a limit; what is beyond is marked as cut. */
export class ConsoleBuffer {
  readonly #lines: string[] = [];
  readonly #limitBytes: number;
  #bytes = 0;
  #cut = false;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  print(line: string): void {
    if (this.#cut) return;
    this.#bytes += new TextEncoder().encode(line).length + 1;
    if (this.#bytes > this.#limitBytes) {
      this.cut();
      return;
    }
    this.#lines.push(line);
  }

  /** Nothing more is kept. */
  cut(): void {
    if (this.#cut) return;
    this.#cut = true;
    this.#lines.push(`(the rest of the output is cut: at most ${this.#limitBytes / 1024} KiB are kept)`);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
