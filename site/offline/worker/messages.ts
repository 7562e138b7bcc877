/** What a page says to a service worker. */
export type WorkerMessage =
  | {
      /** Keep what is not kept yet. The answer, a {@link KeptReply}, comes through the port sent along. */
      readonly type: "keep";
      /** The reader wants little data to be loaded: only what the page has used is kept. */
      readonly savesData: boolean;
      /** The addresses of what the page has loaded. */
      readonly used: readonly string[];
    }
  /** Take the place of the version before. */
  | { readonly type: "take-over" };

/** How far a service worker came. */
export interface KeptReply {
  /** Whether all that the site needs is kept. */
  readonly complete: boolean;
}
