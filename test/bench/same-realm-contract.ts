import type { CallResult, Contract } from "../../runner/chain/contract.ts";
import type { HostInterface } from "../../runner/chain/host-interface.ts";
import type { Bundle } from "../../runner/model/bundle.ts";

type HostFunctions = Readonly<Record<string, (...parameters: never[]) => unknown>>;
type ContractFunction = (...parameters: readonly unknown[]) => unknown;

/**
 * A bundle as a Contract with no sandbox around it: evaluated among our own code, where nothing is checked, copied or
 * limited. It is the least that calling a contract can cost; a benchmark compares the sandbox with it.
 */
export function createSameRealmContract(bundle: Bundle): Contract {
  const instantiate = new Function(`return ${bundle.code}`)() as (
    host: HostFunctions,
  ) => Readonly<Record<string, ContractFunction>>;
  let current: HostInterface | undefined;
  const host = hostFunctions(() => {
    if (current === undefined) throw new Error("no deploy is running");
    return current;
  });
  return {
    instantiate(deployHost) {
      current = deployHost;
      const functions = instantiate(host);
      return {
        call: (call) => {
          const called = functions[call.function];
          return called ? toCallResult(called(...call.arguments)) : { kind: "missing", came: "nothing (undefined)" };
        },
      };
    },
  };
}

/** Those that the challenge's solution calls. */
function hostFunctions(host: () => HostInterface): HostFunctions {
  return {
    add_associated_key: (...args: Parameters<HostInterface["addAssociatedKey"]>) => host().addAssociatedKey(...args),
    update_associated_key: (...args: Parameters<HostInterface["updateAssociatedKey"]>) =>
      host().updateAssociatedKey(...args),
    remove_associated_key: (...args: Parameters<HostInterface["removeAssociatedKey"]>) =>
      host().removeAssociatedKey(...args),
    set_action_threshold: (...args: Parameters<HostInterface["setActionThreshold"]>) =>
      host().setActionThreshold(...args),
  };
}

function toCallResult(answer: unknown): CallResult {
  const result = answer as { readonly ok: boolean; readonly error?: number };
  return result.ok ? { kind: "ok" } : { kind: "err", error: result.error ?? Number.NaN };
}
