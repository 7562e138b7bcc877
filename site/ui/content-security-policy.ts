/**
 * What a page may do: run scripts, Workers and WebAssembly of its own origin, and nothing else. Pages say it in a meta
 * element, so that it holds on hosts that send no headers too; the server says it in a header.
 * @param editor whether the page has the editor, which writes style elements and attributes of its own, and which posts
 * the code to StackBlitz when the learner asks for that
 */
export function contentSecurityPolicy(editor: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `style-src 'self'${editor ? " 'unsafe-inline'" : ""}`,
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${editor ? " https://stackblitz.com" : ""}`,
  ].join("; ");
}
