/** A reader who said “later” is not asked again before the tab is closed. */

const KEY = "cosigner:v1:new-version-later";

export function isPostponed(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function postpone(): void {
  try {
    sessionStorage.setItem(KEY, "1");
  } catch {
    // Storage is blocked: the next page asks again.
  }
}
