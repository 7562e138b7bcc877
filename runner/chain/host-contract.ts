import type { AccountHash } from "./account.ts";
import type { Contract } from "./contract.ts";
import { ActionType, isKeyFunction } from "./failure-codes.ts";
import type { HostInterface } from "./host-interface.ts";
import type { HostCall } from "./trace.ts";

/** A contract whose functions are the chain's own for keys and thresholds; the first that is refused ends the deploy. */
export const hostContract: Contract = {
  instantiate: (host) => ({
    call: (call) => {
      const code = callHost(host, call);
      return code === 0 ? { kind: "ok" } : { kind: "reverted", error: code };
    },
  }),
};

/**
 * Calls a host function for keys or thresholds by its name, with arguments as a trace has them.
 * @returns the chain's code, 0 for success
 * @throws RangeError for another function
 */
export function callHost(
  host: HostInterface,
  { function: name, arguments: [first, second] }: Pick<HostCall, "function" | "arguments">,
): number {
  if (!isKeyFunction(name)) throw new RangeError(`the chain has no host function ${name} for keys and thresholds`);
  const key = String(first) as AccountHash;
  switch (name) {
    case "add_associated_key":
      return host.addAssociatedKey(key, Number(second));
    case "update_associated_key":
      return host.updateAssociatedKey(key, Number(second));
    case "remove_associated_key":
      return host.removeAssociatedKey(key);
    case "set_action_threshold":
      return host.setActionThreshold(
        first === "Deployment" ? ActionType.Deployment : ActionType.KeyManagement,
        Number(second),
      );
  }
}
