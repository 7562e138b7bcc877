import type { Call } from "../../runner/chain/contract.ts";

/** A call as TypeScript that can be copied: hashes in full, enums by name. */
export function printCallCode(call: Call): string {
  const args = call.arguments.map((value, index) => {
    if (call.function === "set_threshold" && index === 0) {
      return `ActionType.${value === 0 ? "Deployment" : "KeyManagement"}`;
    }
    return JSON.stringify(value);
  });
  return `${call.function}(${args.join(", ")})`;
}
