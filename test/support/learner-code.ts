/** A `keys_manager.ts` for `remove-key-if-exists` with this body; what it may need is imported. */
export function removeKey(body: string, head = ""): string {
  return [
    'import { account, runtime } from "casper-contract";',
    'import { Err, Ok, RemoveKeyFailure, type AccountHash } from "casper-types";',
    'import { KeysManagerError } from "./errors.ts";',
    "// Kept in use, whatever the body does with them.",
    "void [account, runtime, Err, Ok, RemoveKeyFailure, KeysManagerError];",
    head,
    "export function remove_key_if_exists(key: AccountHash) {",
    body,
    "}",
  ].join("\n");
}

/** The line of {@link removeKey} on which the body begins. */
export const BODY_LINE = 8;
