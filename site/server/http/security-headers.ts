import { contentSecurityPolicy } from "../../ui/content-security-policy.ts";

/** The header's policy: the page's own, and that nobody may frame it, which a page cannot say for itself. */
export function headerPolicy(editor: boolean): string {
  return `${contentSecurityPolicy(editor)}; frame-ancestors 'none'`;
}

/** What every answer carries beside its policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
