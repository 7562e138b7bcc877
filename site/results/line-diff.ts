/** A line of two texts laid upon each other. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A table of more cells is not filled: what is between the same ends counts as replaced. */
const MAX_CELLS = 4_000_000;

/** The lines of both texts, with as many as can be taken as the same. */
export function diffLines(from: string, to: string): readonly DiffLine[] {
  const [left, right] = [from.split(/\r?\n/), to.split(/\r?\n/)];
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const middle = diffMiddle(left.slice(start, left.length - end), right.slice(start, right.length - end));
  return [...left.slice(0, start).map(same), ...middle, ...left.slice(left.length - end).map(same)];
}

function diffMiddle(left: readonly string[], right: readonly string[]): readonly DiffLine[] {
  const width = right.length + 1;
  if (left.length * right.length > MAX_CELLS) return [...left.map(removed), ...right.map(added)];
  // How many lines the rest of both texts from here has in common, cell by cell.
  const common = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const both = left[row] === right[column];
      common[row * width + column] = both
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [one, other] = [left[row], right[column]];
    if (one !== undefined && one === other) {
      lines.push(same(one));
      row++;
      column++;
    } else if (one !== undefined && (other === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push(removed(one));
      row++;
    } else if (other !== undefined) {
      lines.push(added(other));
      column++;
    }
  }
  return lines;
}

const same = (text: string): DiffLine => ({ kind: "same", text });
const removed = (text: string): DiffLine => ({ kind: "removed", text });
const added = (text: string): DiffLine => ({ kind: "added", text });
