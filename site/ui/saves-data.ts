/** Whether the reader asked the browser to load little; not every browser can be asked that. */
export function savesData(): boolean {
  return (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
}
