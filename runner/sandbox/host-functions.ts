import type { JSValueConstPointer, JSValuePointer } from "quickjs-emscripten-core";
import type { AccountHash, Key, Weight } from "../chain/account.ts";
import { isAccountHash, isKey, isWeight } from "../chain/account-json.ts";
import type { ContractValue } from "../chain/contract-value.ts";
import { ActionType, type ActionTypeCode } from "../chain/failure-codes.ts";
import type { HostInterface } from "../chain/host-interface.ts";
import { NO_VALUE } from "./engine.ts";
import type { Realm } from "./realm.ts";

/** What a host function needs to know of the deploy that is running. */
export interface RunningDeploy {
  /** `null` while the file loads: then there is no deploy to act on. */
  findHost(): HostInterface | null;
  /** Counts a host call; throws where there were too many. */
  count(): void;
  /** Takes a text for the chain; `false` where the submission has given it too much. */
  takeText(characters: number): boolean;
  /** Ends the deploy, whatever the learner's code does next. */
  revert(error: number): void;
  /** Takes an error of our own, which the engine would otherwise throw into the learner's code. */
  fail(error: unknown): void;
}

/** A wrong argument; the message is thrown into the learner's code. */
class ArgumentError extends Error {}

const WITHOUT_DEPLOY = "was called while the file was loading; call it inside a function, where a deploy is running";

/** The longest text that crosses the boundary, in characters. */
const MAX_TEXT = 4096;

/** The object that the bundle's factory takes: one function for each function of the chain. Made before any guest. */
export function newHostFunctions(realm: Realm): JSValuePointer {
  const functions = realm.newObject();
  names.forEach((name, index) => {
    realm.setProperty(functions, name, realm.newFunction(name, FIRST_ID + index));
  });
  return functions;
}

/**
 * Answers a call of one of them.
 * @param id the function's number @param count how many arguments there are @param first the first of them
 */
export function answerHostCall(
  realm: Realm,
  deploy: RunningDeploy,
  id: number,
  count: number,
  first: JSValueConstPointer,
): JSValuePointer {
  const name = names[id - FIRST_ID] ?? "";
  try {
    deploy.count();
    const host = deploy.findHost();
    if (host === null) throw new ArgumentError(`${name} ${WITHOUT_DEPLOY}`);
    const answer = hostFunctions[name];
    if (answer === undefined) throw new Error(`the chain has no function number ${id}`);
    return toValue(realm, answer(host, new Arguments(realm, name, count, first, deploy), deploy));
  } catch (error) {
    if (!(error instanceof ArgumentError)) deploy.fail(error);
    const message = error instanceof ArgumentError ? error.message : "the chain failed";
    return realm.throwError("TypeError", message);
  }
}

type Answer = (host: HostInterface, args: Arguments, deploy: RunningDeploy) => ContractValue | undefined;

const hostFunctions: Readonly<Record<string, Answer>> = {
  add_associated_key: (host, args) => host.addAssociatedKey(args.accountHash(0), args.weight(1, "weight")),
  update_associated_key: (host, args) => host.updateAssociatedKey(args.accountHash(0), args.weight(1, "weight")),
  remove_associated_key: (host, args) => host.removeAssociatedKey(args.accountHash(0)),
  set_action_threshold: (host, args) => host.setActionThreshold(args.action(0), args.weight(1, "threshold")),
  get_named_arg: (host, args) => {
    const name = args.text(0, "name");
    const value = host.getNamedArg(name);
    if (value === undefined) throw new ArgumentError(`the deploy has no argument named ${JSON.stringify(name)}`);
    return value;
  },
  put_key: (host, args) => {
    host.putKey(args.text(0, "name"), args.key(1));
    return undefined;
  },
  get_key: (host, args) => host.getKey(args.text(0, "name")),
  remove_key: (host, args) => {
    host.removeKey(args.text(0, "name"));
    return undefined;
  },
  get_caller: (host) => host.getCaller(),
  list_authorization_keys: (host) => host.listAuthorizationKeys().join(","),
  revert: (_host, args, deploy) => {
    deploy.revert(args.userError(0));
    throw new ArgumentError("the deploy is reverted");
  },
  new_uref: (host, args) => host.newUref(args.plain(0, "value")),
  new_locked_contract: (host, args) => host.newLockedContract(args.entryPoints()),
};

const names = Object.keys(hostFunctions);

/** The number of the first of them; those below are taken. */
const FIRST_ID = 16;

/** The arguments of one host call, copied out of the sandbox with their exact types. */
class Arguments {
  readonly #realm: Realm;
  readonly #name: string;
  readonly #count: number;
  readonly #first: JSValueConstPointer;
  readonly #deploy: RunningDeploy;

  constructor(realm: Realm, name: string, count: number, first: JSValueConstPointer, deploy: RunningDeploy) {
    this.#realm = realm;
    this.#name = name;
    this.#count = count;
    this.#first = first;
    this.#deploy = deploy;
  }

  accountHash(index: number): AccountHash {
    const value = this.#read(index);
    if (typeof value === "string" && isAccountHash(value)) return value;
    throw this.#wrong("key", 'an account hash ("account-hash-" and 64 hex digits)', value);
  }

  key(index: number): Key {
    const value = this.#read(index);
    if (typeof value === "string" && isKey(value)) return value;
    throw this.#wrong("key", "an account hash, a contract hash or a URef", value);
  }

  weight(index: number, what: string): Weight {
    const value = this.#read(index);
    if (isWeight(value)) return value;
    throw this.#wrong(what, "a whole number from 0 to 255", value);
  }

  action(index: number): ActionTypeCode {
    const value = this.#read(index);
    if (value === ActionType.Deployment || value === ActionType.KeyManagement) return value;
    throw this.#wrong("action", "ActionType.Deployment or ActionType.KeyManagement", value);
  }

  userError(index: number): number {
    const value = this.#read(index);
    if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 65535) return value;
    throw this.#wrong("error", "a whole number from 0 to 65535", value);
  }

  text(index: number, what: string): string {
    const value = this.#read(index);
    if (typeof value === "string") return this.#take(value);
    throw this.#wrong(what, "a text", value);
  }

  /** All arguments, each a name such as a contract's functions have; so no name can look like several. */
  entryPoints(): readonly string[] {
    return Array.from({ length: this.#count }, (_none, index) => {
      const value = this.#read(index);
      if (typeof value === "string" && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)) return this.#take(value);
      throw this.#wrong("entry points", "a list of names of functions", value);
    });
  }

  plain(index: number, what: string): ContractValue {
    const value = this.#read(index);
    if (typeof value === "string") return this.#take(value);
    if (typeof value === "number" || typeof value === "boolean") return value;
    throw this.#wrong(what, "a text, a number or a boolean", value);
  }

  /** A text that the chain keeps and reports show. */
  #take(text: string): string {
    if (this.#deploy.takeText(text.length)) return text;
    throw new ArgumentError(`${this.#name} takes no more texts`);
  }

  /** A plain value, or a description of anything else that says only what kind of thing it is. */
  #read(index: number): ContractValue | NotPlain {
    if (index >= this.#count) return new NotPlain("nothing");
    const value = this.#realm.getArgument(this.#first, index);
    const type = this.#realm.typeOf(value);
    if (type === "number") return this.#realm.readNumber(value);
    if (type === "boolean") return this.#realm.isTrue(value);
    if (type !== "string") return new NotPlain(type === "undefined" ? "undefined" : `of type ${type}`);
    const text = this.#realm.readText(value, MAX_TEXT);
    if (text === null) throw new ArgumentError(`${this.#name} takes texts of at most ${MAX_TEXT} characters`);
    return text;
  }

  #wrong(what: string, expected: string, came: ContractValue | NotPlain): ArgumentError {
    const words = came instanceof NotPlain ? came.words : (JSON.stringify(came) ?? String(came));
    return new ArgumentError(`${this.#name} takes ${expected} as its ${what}; it was ${shorten(words)}`);
  }
}

class NotPlain {
  readonly words: string;

  constructor(words: string) {
    this.words = words;
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A value of the guest's that the engine frees. */
function toValue(realm: Realm, value: ContractValue | undefined): JSValuePointer {
  switch (typeof value) {
    case "number":
      return realm.newNumber(value);
    case "string":
      return realm.newText(value);
    case "boolean":
      return realm.copy(realm.getBoolean(value));
    default:
      return NO_VALUE;
  }
}
