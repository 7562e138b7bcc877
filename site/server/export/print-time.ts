/** A moment as other programs read it, ISO 8601 in UTC; nothing where there is none. */
export function printTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
