import type { BoardChange, Cell } from "../../site/wire/board.ts";

/** A board as a teacher's page has it, put together from its events. */
export class SimulatedBoard {
  readonly #cells = new Map<string, Cell>();
  /** By cell: when it first showed so many graded attempts, on the clock of `performance.now()`. */
  readonly #shownAt = new Map<string, number[]>();
  readonly #waiting = new Set<() => void>();

  apply({ whole, cells }: BoardChange): void {
    const now = performance.now();
    if (whole) this.#cells.clear();
    for (const cell of cells) {
      const place = placeOf(cell.learnerId, cell.challenge);
      this.#cells.set(place, cell);
      const times = this.#shownAt.get(place) ?? [];
      this.#shownAt.set(place, times);
      while (times.length < cell.attempts - cell.waiting) times.push(now);
    }
    for (const look of [...this.#waiting]) look();
  }

  findCell(learnerId: string, challenge: string): Cell | undefined {
    return this.#cells.get(placeOf(learnerId, challenge));
  }

  /** When the cell first showed so many graded attempts; `undefined` where it does not within the time. */
  async waitForGrades(learnerId: string, challenge: string, grades: number, withinMs: number) {
    const find = () => this.#shownAt.get(placeOf(learnerId, challenge))?.[grades - 1];
    const found = find();
    if (found !== undefined) return found;
    return new Promise<number | undefined>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(find());
      };
      const look = () => {
        if (find() !== undefined) end();
      };
      const timer = setTimeout(end, withinMs);
      this.#waiting.add(look);
    });
  }
}

function placeOf(learnerId: string, challenge: string): string {
  return `${learnerId} ${challenge}`;
}
