import { useState } from "preact/hooks";

let made = 0;

/** An id for an element of the page. Preact's own ids repeat where a page has several live elements. */
export function useUniqueId(): string {
  const [id] = useState(() => {
    made += 1;
    return `field-${made}`;
  });
  return id;
}
