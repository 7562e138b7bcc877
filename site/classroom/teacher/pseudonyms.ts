/** What pseudonyms are made of. */
export interface PseudonymWords {
  readonly adjectives: readonly string[];
  readonly animals: readonly string[];
}

/**
 * A name for each id that tells nothing about who it is: "Brave Otter". It comes from the id, so it stays the same on
 * every screen; where two ids lead to the same name, the later one gets the next that is free.
 * @param ids in the order of joining
 * @param before names that were given out already, which stay
 */
export function givePseudonyms(
  ids: readonly string[],
  { adjectives, animals }: PseudonymWords,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const count = adjectives.length * animals.length;
  const nameAt = (place: number) => {
    const round = Math.floor(place / count);
    const name = `${adjectives[Math.floor((place % count) / animals.length)]} ${animals[place % animals.length]}`;
    return round === 0 ? name : `${name} ${round + 1}`;
  };
  const taken = new Set(before.values());
  const names = new Map<string, string>();
  for (const id of ids) {
    let name = before.get(id);
    for (let place = hash(id) % count; name === undefined; place++) {
      if (!taken.has(nameAt(place))) name = nameAt(place);
    }
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
