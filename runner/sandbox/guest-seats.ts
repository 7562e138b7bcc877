import type { Engine, Value } from "./engine.ts";
import { newHostFunctions } from "./host-functions.ts";
import { PRELUDE } from "./prelude.ts";
import { Realm } from "./realm.ts";

/** The functions of the prelude. */
export type PreludeFunction = "load" | "start" | "kindOf" | "listOf" | "call" | "describeThrown";

/** The number of the prelude's `print` among the functions of the host. */
export const PRINT_ID = 1;

/** A place for one submission: a realm with the prelude in it. */
export interface GuestSeat {
  readonly realm: Realm;
  readonly prelude: Readonly<Record<PreludeFunction, Value>>;
  /** The object that the bundle's factory takes. */
  readonly hostFunctions: Value;
}

/**
 * The seats of one instance. The first is made with the instance, and the memory kept as it then is: to restore it
 * takes a tenth, at most, of what it takes to make a runtime, run the prelude and free them after. While somebody sits
 * there, others get a seat made for them in the same memory. No seat is ever freed: with the last guest gone, the
 * next one finds the memory as it was.
 */
export class GuestSeats {
  readonly #engine: Engine;
  readonly #first: GuestSeat;
  #taken = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#first = makeSeat(engine);
    engine.keepMemory();
  }

  take(): GuestSeat {
    this.#taken += 1;
    if (this.#taken > 1) return makeSeat(this.#engine);
    this.#engine.restoreMemory();
    return this.#first;
  }

  giveBack(): void {
    this.#taken -= 1;
  }
}

const NOBODY = {
  answer: () => {
    throw new Error("the prelude called the host");
  },
  shouldStop: () => false,
};

const MAKING_STACK_BYTES = 128 * 1024;

function makeSeat(engine: Engine): GuestSeat {
  const realm = new Realm(engine);
  realm.enter(NOBODY, MAKING_STACK_BYTES);
  const make = realm.evaluate(PRELUDE, "prelude.js");
  if ("error" in make) throw new Error("the prelude does not compile");
  const made = realm.call(make.value, [realm.newFunction("print", PRINT_ID)]);
  if ("error" in made) throw new Error("the prelude does not run");
  const find = (name: PreludeFunction) => realm.getProperty(made.value, name);
  return {
    realm,
    prelude: {
      load: find("load"),
      start: find("start"),
      kindOf: find("kindOf"),
      listOf: find("listOf"),
      call: find("call"),
      describeThrown: find("describeThrown"),
    },
    hostFunctions: newHostFunctions(realm),
  };
}
