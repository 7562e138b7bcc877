/** The look of the page: the colours of the course's pages, without anything that is loaded. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbf9f4, #16191b);
  --surface: light-dark(#ffffff, #1b1f21);
  --text: light-dark(#1f2324, #e4e2da);
  --quiet: light-dark(#5a605f, #a3a89f);
  --line: light-dark(#dfd9ca, #32393b);
  --strong: light-dark(#8b8676, #737c7b);
  --accent: light-dark(#17595e, #7fc8c4);
  --mark: light-dark(#e2f0ee, #16302f);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 96rem;
  padding: 1.5rem clamp(0.75rem, 3vw, 2.5rem) 4rem;
  background: var(--paper);
  color: var(--text);
  font: 1rem/1.5 "Avenir Next", Avenir, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 0.75rem; font-size: clamp(1.5rem, 1.25rem + 1vw, 2rem); }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.375rem; }
h3 { display: inline; margin: 0; font-size: 1.0625rem; }
h4 { margin: 0 0 0.5rem; font-size: 0.9375rem; }
p, .stretches, .names { max-width: 72ch; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem; background: var(--surface); }
summary { min-height: 2.75rem; padding: 0.625rem 0.75rem; cursor: pointer; }
details { margin: 0 0 0.75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
details > :not(summary) { margin-left: 0.75rem; margin-right: 0.75rem; }
.ranking { padding-left: 2.5em; }
.ranking li { padding: 0.375rem 0; }
.ranking a { display: inline-block; min-height: 1.5rem; }
.quiet { color: var(--quiet); }
.stretches { padding-left: 0; list-style: none; }
.stretches a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.sides { display: grid; gap: 1rem; padding-bottom: 0.75rem; }
.sides > * { min-width: 0; }
@media (min-width: 56rem) { .sides { grid-template-columns: 1fr 1fr; } }
pre {
  margin: 0 0 1rem;
  padding: 0.5rem 0;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
  font: 0.8125rem/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  white-space: pre-wrap;
  tab-size: 2;
}
.line { display: grid; grid-template-columns: 4ch 5ch 1fr; border-left: 4px solid transparent; padding-right: 0.5rem; }
@media (max-width: 40rem) {
  .line { grid-template-columns: 4ch 4ch 1fr; word-break: break-all; }
  .sides { margin-left: 0; margin-right: 0; }
}
.shared { border-left-color: var(--accent); background: var(--mark); }
.number, .stretch { padding-right: 1ch; text-align: right; user-select: none; color: var(--quiet); }
.stretch { color: var(--accent); font-weight: 600; }
.stretch a { display: inline-block; min-width: 1.5rem; min-height: 1.25rem; }
a:target { outline: 3px solid var(--accent); }
@media (forced-colors: active) { .shared { border-left-color: Highlight; } .line { border-left-color: Canvas; } }
@media print { details { border: 0; } pre { border-color: var(--strong); } }
`;
