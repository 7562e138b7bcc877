import type { AccountHash, Key, Weight } from "../../runner/chain/account.ts";
import { isAccountHash, isKey, isWeight } from "../../runner/chain/account-json.ts";
import type { ContractValue } from "../../runner/chain/contract-value.ts";
import { ActionType, type ActionTypeCode } from "../../runner/chain/failure-codes.ts";
import type { HostInterface } from "../../runner/chain/host-interface.ts";

/** Thrown into the learner's code when it ends the deploy. */
export class Reverted extends Error {
  override readonly name = "Reverted";
  readonly error: number;

  constructor(error: number) {
    super("the deploy is reverted");
    this.error = error;
  }
}

/** The functions of the chain as the guest library calls them, with its arguments checked as the grader checks them. */
export type OpenHost = ReturnType<typeof createOpenHost>;

/** @param running the deploy that is running; it throws where there is none */
export function createOpenHost(running: (name: string) => HostInterface, revert: (error: Reverted) => void) {
  return {
    add_associated_key: (key: unknown, weight: unknown) =>
      running("add_associated_key").addAssociatedKey(
        checkHash("add_associated_key", key),
        checkWeight("weight", weight),
      ),
    update_associated_key: (key: unknown, weight: unknown) =>
      running("update_associated_key").updateAssociatedKey(
        checkHash("update_associated_key", key),
        checkWeight("weight", weight),
      ),
    remove_associated_key: (key: unknown) =>
      running("remove_associated_key").removeAssociatedKey(checkHash("remove_associated_key", key)),
    set_action_threshold: (action: unknown, threshold: unknown) =>
      running("set_action_threshold").setActionThreshold(checkAction(action), checkWeight("threshold", threshold)),
    get_named_arg: (name: unknown) => {
      const value = running("get_named_arg").getNamedArg(checkText("name", name));
      if (value === undefined) throw new TypeError(`the deploy has no argument named ${JSON.stringify(name)}`);
      return value;
    },
    put_key: (name: unknown, key: unknown) => running("put_key").putKey(checkText("name", name), checkKey(key)),
    get_key: (name: unknown) => running("get_key").getKey(checkText("name", name)),
    remove_key: (name: unknown) => running("remove_key").removeKey(checkText("name", name)),
    get_caller: () => running("get_caller").getCaller(),
    list_authorization_keys: () => running("list_authorization_keys").listAuthorizationKeys().join(","),
    revert: (error: unknown) => {
      running("revert");
      const reverted = new Reverted(checkUserError(error));
      revert(reverted);
      throw reverted;
    },
    new_uref: (value: unknown) => running("new_uref").newUref(checkPlain(value)),
    new_locked_contract: (...names: readonly unknown[]) =>
      running("new_locked_contract").newLockedContract(names.map(checkEntryPoint)),
  };
}

function checkHash(name: string, value: unknown): AccountHash {
  if (typeof value === "string" && isAccountHash(value)) return value;
  throw wrong(name, 'an account hash ("account-hash-" and 64 hex digits) as its key', value);
}

function checkWeight(what: string, value: unknown): Weight {
  if (isWeight(value)) return value;
  throw wrong("the chain", `a whole number from 0 to 255 as a ${what}`, value);
}

function checkAction(value: unknown): ActionTypeCode {
  if (value === ActionType.Deployment || value === ActionType.KeyManagement) return value;
  throw wrong("set_action_threshold", "ActionType.Deployment or ActionType.KeyManagement as its action", value);
}

function checkKey(value: unknown): Key {
  if (typeof value === "string" && isKey(value)) return value;
  throw wrong("put_key", "an account hash, a contract hash or a URef as its key", value);
}

function checkText(what: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw wrong("the chain", `a text as a ${what}`, value);
}

function checkUserError(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 65535) return value;
  throw wrong("revert", "a whole number from 0 to 65535 as its error", value);
}

function checkPlain(value: unknown): ContractValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw wrong("new_uref", "a text, a number or a boolean as its value", value);
}

function checkEntryPoint(value: unknown): string {
  if (typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)) return value;
  throw wrong("new_locked_contract", "a list of names of functions as its entry points", value);
}

function wrong(who: string, expected: string, came: unknown): TypeError {
  return new TypeError(`${who} takes ${expected}; it was ${JSON.stringify(came) ?? String(came)}`);
}
