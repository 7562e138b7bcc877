/**
 * The keys of a table whose buttons are one stop for the Tab key: arrows, Home and End within a row, with Ctrl to the
 * first and last row, Page Up and Page Down ten rows on.
 * @returns whether the key was taken
 */
export function moveInGrid(body: HTMLElement, event: KeyboardEvent): boolean {
  if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return false;
  const rows = [...body.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("button")]);
  const target = event.target.closest("button");
  if (target === null) return false;
  const row = rows.findIndex((buttons) => buttons.includes(target));
  const column = rows[row]?.indexOf(target) ?? -1;
  if (column === -1) return false;
  const columns = rows[row]?.length ?? 0;
  const forward = getComputedStyle(body).direction === "rtl" ? -1 : 1;
  const to = findTarget(event, { row, column, lastRow: rows.length - 1, lastColumn: columns - 1, forward });
  if (to === undefined) return false;
  event.preventDefault();
  rows[clamp(to.row, rows.length - 1)]?.[clamp(to.column, columns - 1)]?.focus();
  return true;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface GridPlace extends Place {
  readonly lastRow: number;
  readonly lastColumn: number;
  /** 1 where a page is read from left to right, else -1. */
  readonly forward: number;
}

function findTarget({ key, ctrlKey }: KeyboardEvent, place: GridPlace): Place | undefined {
  const { row, column, lastRow, lastColumn, forward } = place;
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - forward };
    case "ArrowRight":
      return { row, column: column + forward };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    case "PageUp":
      return { row: row - 10, column };
    case "PageDown":
      return { row: row + 10, column };
  }
  return undefined;
}

function clamp(value: number, last: number): number {
  return Math.min(Math.max(value, 0), last);
}
