const source = `(function (print) {
  "use strict";
  const { apply, getOwnPropertyDescriptor } = Reflect;
  const { hasOwn } = Object;
  const { isArray } = Array;
  const { isInteger } = Number;
  const { stringify } = JSON;
  const textOf = String;
  const ErrorClass = Error;
  const PromiseClass = Promise;
  const bind = Function.prototype.bind;
  const uncurry = apply(bind, bind, [Function.prototype.call]);
  const slice = uncurry(String.prototype.slice);
  const hasInstance = uncurry(Function.prototype[Symbol.hasInstance]);

  const short = (text, length) => (text.length > length ? slice(text, 0, length) + "…" : text);

  const describe = (value) => {
    if (value === null) return "null";
    switch (typeof value) {
      case "undefined": return "nothing (undefined)";
      case "string": return "the text " + short(stringify(value), 60);
      case "number": return "the number " + value;
      case "bigint": return "the bigint " + short(textOf(value), 60);
      case "boolean": return "the boolean " + value;
      case "symbol": return "a symbol";
      case "function": return "a function";
    }
    if (hasInstance(PromiseClass, value)) return "a Promise";
    if (isArray(value)) return "an array";
    return "an object";
  };

  const readOwn = (value, name) => {
    const descriptor = getOwnPropertyDescriptor(value, name);
    return descriptor !== undefined && hasOwn(descriptor, "value") ? descriptor : undefined;
  };

  // Texts of the size of a hash, and no more of them than an account has keys.
  const encodeList = (value) => {
    const length = readOwn(value, "length");
    if (length === undefined || !(length.value <= 100)) return undefined;
    let json = "";
    for (let i = 0; i < length.value; i += 1) {
      const entry = readOwn(value, i);
      if (entry === undefined || typeof entry.value !== "string" || entry.value.length > 100) return undefined;
      json += (i === 0 ? "" : ",") + stringify(entry.value);
      if (json.length > 12000) return undefined;
    }
    return "l[" + json + "]";
  };

  const encode = (value) => {
    if (value === undefined) return "n";
    if (isArray(value)) {
      const list = encodeList(value);
      if (list !== undefined) return list;
    }
    if (typeof value !== "object" || value === null) return "x" + describe(value);
    if (hasInstance(PromiseClass, value)) return "x" + "a Promise";
    const ok = readOwn(value, "ok");
    if (ok === undefined) return "x" + describe(value) + " without a property ok of its own";
    if (ok.value === true) return "o";
    if (ok.value !== false) return "x" + "an object whose ok is " + describe(ok.value);
    const error = readOwn(value, "error");
    if (error === undefined) return "x" + "an Err without an error";
    if (typeof error.value !== "number") return "x" + "an Err with " + describe(error.value);
    if (!isInteger(error.value)) return "x" + "an Err with the number " + error.value;
    return "e" + error.value;
  };

  // Text by text: to write an array as JSON would ask it for a toJSON, which the learner's code may have put there.
  const encodeTexts = (first, second, third) =>
    "[" + stringify(first) + "," + stringify(second) + "," + stringify(third) + "]";

  const print1 = (value) => {
    if (typeof value === "string") return value;
    if (typeof value === "object" && value !== null) {
      if (hasInstance(ErrorClass, value)) return textOf(value);
      const json = stringify(value);
      if (json !== undefined) return json;
    }
    return typeof value === "symbol" ? "Symbol()" : textOf(value);
  };
  const log = (...values) => {
    let line = "";
    for (let i = 0; i < values.length; i += 1) {
      let text;
      try { text = print1(values[i]); } catch { text = describe(values[i]); }
      line = short(line + (i === 0 ? "" : " ") + text, 4000);
    }
    print(line);
  };
  globalThis.console = { log, info: log, warn: log, error: log, debug: log };

  // A deploy must come out the same on every node of the chain.
  const noClock = () => { throw new ErrorClass("a contract has no clock: every node must come to the same result"); };
  globalThis.Date = function Date() { noClock(); };
  globalThis.Date.now = noClock;
  Math.random = () => { throw new ErrorClass("a contract has no chance: every node must come to the same result"); };

  let factory;
  let exported;
  return {
    load: (made) => { factory = made; },
    start: (host) => { exported = factory(host); },
    kindOf: (name) => {
      const entry = typeof exported === "object" && exported !== null && hasOwn(exported, name) ? exported[name] : undefined;
      return typeof entry === "function" ? "f" : "m" + describe(entry);
    },
    // Rest parameters are made as they are: a setter under an index of Array.prototype would hear of each other way.
    listOf: (...values) => values,
    call: (name, ...values) => {
      const entry = hasOwn(exported, name) ? exported[name] : undefined;
      if (typeof entry !== "function") return "m" + describe(entry);
      return encode(apply(entry, undefined, values));
    },
    describeThrown: (thrown) => {
      try {
        if (hasInstance(ErrorClass, thrown)) {
          const name = short(textOf(thrown.name), 100);
          const message = short(textOf(thrown.message), 500);
          return encodeTexts(name, message, short(textOf(thrown.stack), 3000));
        }
        return encodeTexts("", describe(thrown), "");
      } catch {
        return encodeTexts("", "something that cannot be read", "");
      }
    },
  };
})`;

/**
 * Trusted code that runs inside the sandbox before anything of the learner's. It keeps the built-ins that it needs
 * in its own closure, so that nothing the learner replaces later changes what it does. It computes no verdict: it only
 * turns what the learner's code gives into one short text.
 *
 * Its value is a function of the host's `print` that returns `{ load, start, kindOf, listOf, call, describeThrown }`.
 *
 * The texts of `call`: `o` for Ok; `e` and a number for Err; `n` for nothing; `l` and JSON for a list of short texts;
 * `x` and words for anything else; `m` and words where there is no such function.
 *
 * It has no comments and no indentation: every sandbox reads it anew, and reading takes longer than running.
 */
export const PRELUDE = source.replace(/^ *\/\/.*\n/gm, "").replace(/^ +/gm, "");
