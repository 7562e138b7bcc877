/**
 * The first of these encodings that a reader takes.
 * @param header its `Accept-Encoding` (RFC 9110, 12.5.3) @param offered what there is, best first
 */
export function chooseEncoding<E extends string>(header: string | undefined, offered: Iterable<E>): E | undefined {
  const accepted = new Map((header ?? "").split(",").map(parsePart));
  const takes = (encoding: E) => accepted.get(encoding) ?? accepted.get("*") ?? false;
  return [...offered].find(takes);
}

/** As `br;q=0.5`: a name, and whether it is wanted at all. */
function parsePart(part: string): readonly [string, boolean] {
  const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
  return [name, !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))];
}
