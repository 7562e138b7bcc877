import type { AccountHash } from "../../../runner/chain/account.ts";
import type { Call, Contract } from "../../../runner/chain/contract.ts";
import { ActionType } from "../../../runner/chain/failure-codes.ts";
import type { HostInterface } from "../../../runner/chain/host-interface.ts";

/** A contract whose functions are the chain's own; the first one that the chain refuses ends the deploy. */
export const hostContract: Contract = {
  instantiate: (host) => ({
    call: (call) => {
      const code = callHost(host, call);
      return code === 0 ? { kind: "ok" } : { kind: "reverted", error: code };
    },
  }),
};

function callHost(host: HostInterface, { function: name, arguments: args }: Call): number {
  const [first, second] = args;
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
    default:
      throw new RangeError(`the chain has no host function ${name} for keys and thresholds`);
  }
}
