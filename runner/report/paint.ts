/** Gives text its looks on a terminal. What it says never depends on it: signs and words stand beside every colour. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly changed: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const asItIs = (text: string): string => text;

/** No looks at all. */
export const plainPaint: Paint = { good: asItIs, bad: asItIs, changed: asItIs, strong: asItIs, quiet: asItIs };

/** The terminal's own 16 colours, so that the reader's choice of them holds. */
export const ansiPaint: Paint = {
  good: style(32, 39),
  bad: style(31, 39),
  changed: style(33, 39),
  strong: style(1, 22),
  quiet: style(2, 22),
};

function style(on: number, off: number): (text: string) => string {
  return (text) => (text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`);
}
