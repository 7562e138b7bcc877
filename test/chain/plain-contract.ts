import type { Call, CallResult, Contract } from "../../runner/chain/contract.ts";
import type { HostInterface } from "../../runner/chain/host-interface.ts";

/** A contract that is a plain function: no sandbox, for what is about the chain alone. */
export function plainContract(run: (call: Call, host: HostInterface) => CallResult | number): Contract {
  return {
    instantiate: (host) => ({
      call: (call) => {
        const answer = run(call, host);
        if (typeof answer !== "number") return answer;
        return answer === 0 ? { kind: "ok" } : { kind: "err", error: answer };
      },
    }),
  };
}

/** A contract whose functions are the host functions themselves. */
export const hostContract: Contract = plainContract(({ function: name, arguments: args }, host) => {
  const [first, second] = args;
  switch (name) {
    case "add_associated_key":
      return host.addAssociatedKey(first as `account-hash-${string}`, second as number);
    case "update_associated_key":
      return host.updateAssociatedKey(first as `account-hash-${string}`, second as number);
    case "remove_associated_key":
      return host.removeAssociatedKey(first as `account-hash-${string}`);
    case "set_action_threshold":
      return host.setActionThreshold(first as 0 | 1, second as number);
    default:
      return { kind: "missing", came: "nothing (undefined)" };
  }
});
