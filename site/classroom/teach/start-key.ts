/** Takes the start key out of the page's address, `#start=KEY`, where it would be seen; empty where there is none. */
export function takeStartKey(): string {
  const key = new URLSearchParams(location.hash.slice(1)).get("start");
  if (key === null) return "";
  history.replaceState(history.state, "", location.pathname + location.search);
  return key;
}
