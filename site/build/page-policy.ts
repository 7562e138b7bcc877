/**
 * What a page may do, for its meta element: so it also holds on hosts that send no headers. The server says the same in
 * a header, and who may frame the page, which a meta element cannot say.
 * @param editor whether the page has the editor, which writes style elements and attributes of its own
 */
export function pagePolicy(editor: boolean): string {
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
    "form-action 'self'",
  ].join("; ");
}
