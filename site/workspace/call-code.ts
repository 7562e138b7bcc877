import type { Call } from "../../runner/chain/contract.ts";
import { shortHash } from "../../runner/chain/explain.ts";

/** A call as TypeScript that can be copied: hashes in full, enums by name. */
export function printCallCode(call: Call): string {
  return printCall(call, (text) => JSON.stringify(text), "ActionType.");
}

/** A call in short, as `add_or_update_key(b2…, 3)`. */
export function printShortCall(call: Call): string {
  return printCall(call, (text) => (text.startsWith("account-hash-") ? shortHash(text) : JSON.stringify(text)), "");
}

function printCall(call: Call, printText: (text: string) => string, enumPrefix: string): string {
  const args = call.arguments.map((value, index) => {
    if (call.function === "set_threshold" && index === 0) {
      return `${enumPrefix}${value === 0 ? "Deployment" : "KeyManagement"}`;
    }
    return typeof value === "string" ? printText(value) : String(value);
  });
  return `${call.function}(${args.join(", ")})`;
}
