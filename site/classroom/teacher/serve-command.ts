/** What starts a classroom's server: the same in every language. */
export const SERVE_COMMAND = "npx cosigner serve";
