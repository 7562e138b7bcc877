import { type ComponentChild, render } from "preact";

/**
 * Defines a custom element that puts something live in the place of the static HTML it holds; a second time changes
 * nothing. Where the data attributes cannot be read, the static HTML stays and the error is reported.
 * @param view makes what is shown out of the data attributes
 */
export function defineLiveElement(name: string, view: (data: DOMStringMap) => ComponentChild): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback(): void {
        const live = view(this.dataset);
        this.replaceChildren();
        render(live, this);
      }

      disconnectedCallback(): void {
        render(null, this);
      }
    },
  );
}
