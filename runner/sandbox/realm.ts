import type {
  EvalDetectModule,
  EvalFlags,
  HostRefId,
  IntrinsicsFlags,
  IsEqualOp,
  JSContextPointer,
  JSRuntimePointer,
  JSValueConstPointer,
  JSValuePointer,
  QuickJSFFI,
} from "quickjs-emscripten-core";
import { type Engine, type EngineHost, NO_VALUE, type Value } from "./engine.ts";

/** What code came to. Free either. */
export type Outcome = { readonly value: JSValuePointer } | { readonly error: JSValuePointer };

const ALL_INTRINSICS = 0 as IntrinsicsFlags;
const SCRIPT = 0 as EvalFlags;
const DETECT_MODULE = 1 as EvalDetectModule;
const STRICTLY_EQUAL = 0 as IsEqualOp;

/** A QuickJS runtime with its one context. What its methods make is the caller's to free, unless they say otherwise. */
export class Realm {
  readonly undefined: JSValueConstPointer;
  readonly #true: JSValueConstPointer;
  readonly #false: JSValueConstPointer;
  readonly #engine: Engine;
  readonly #ffi: QuickJSFFI;
  readonly #runtime: JSRuntimePointer;
  readonly #context: JSContextPointer;
  readonly #lengthKey: JSValuePointer;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#ffi = engine.ffi;
    this.undefined = this.#ffi.QTS_GetUndefined();
    this.#true = this.#ffi.QTS_GetTrue();
    this.#false = this.#ffi.QTS_GetFalse();
    this.#runtime = this.#ffi.QTS_NewRuntime();
    this.#context = this.#ffi.QTS_NewContext(this.#runtime, ALL_INTRINSICS);
    this.#ffi.QTS_RuntimeEnableInterruptHandler(this.#runtime);
    this.#lengthKey = this.newText("length");
  }

  /** Says who answers this realm's code from now on, and how deep it may go. */
  enter(host: EngineHost, stackBytes: number): void {
    this.#engine.connect(this.#runtime, this.#context, host);
    this.#ffi.QTS_RuntimeSetMaxStackSize(this.#runtime, stackBytes);
  }

  evaluate(code: string, fileName: string): Outcome {
    const result = this.#engine.lendText(code, (pointer, bytes) =>
      this.#ffi.QTS_Eval(this.#context, pointer, bytes, fileName, DETECT_MODULE, SCRIPT),
    );
    return this.#outcomeOf(result);
  }

  call(callee: Value, args: readonly Value[]): Outcome {
    const result = this.#engine.lendValues(args, (pointer) =>
      this.#ffi.QTS_Call(this.#context, callee, this.undefined, args.length, pointer),
    );
    return this.#outcomeOf(result);
  }

  /** A function of the host's, which hears of its calls by this number. */
  newFunction(name: string, id: number): JSValuePointer {
    return this.#ffi.QTS_NewFunction(this.#context, name, 0, false, id as HostRefId);
  }

  newObject(): JSValuePointer {
    return this.#ffi.QTS_NewObject(this.#context);
  }

  newNumber(value: number): JSValuePointer {
    return this.#ffi.QTS_NewFloat64(this.#context, value);
  }

  newText(text: string): JSValuePointer {
    return this.#engine.lendText(text, (pointer) => this.#ffi.QTS_NewString(this.#context, pointer));
  }

  /** Not to be freed. */
  getBoolean(value: boolean): JSValueConstPointer {
    return value ? this.#true : this.#false;
  }

  /** A further hold on a value. */
  copy(value: Value): JSValuePointer {
    return this.#ffi.QTS_DupValuePointer(this.#context, value);
  }

  free(value: JSValuePointer): void {
    if (value !== NO_VALUE) this.#ffi.QTS_FreeValuePointer(this.#context, value);
  }

  getProperty(object: Value, name: string): JSValuePointer {
    const key = this.newText(name);
    const value = this.#ffi.QTS_GetProp(this.#context, object, key);
    this.free(key);
    return value;
  }

  /** Takes the value over. */
  setProperty(object: Value, name: string, value: JSValuePointer): void {
    const key = this.newText(name);
    this.#ffi.QTS_SetProp(this.#context, object, key, value);
    this.free(key);
    this.free(value);
  }

  /** Throws an error in the guest; the answer of the host function that it is thrown from. */
  throwError(name: string, message: string): JSValuePointer {
    const error = this.#ffi.QTS_NewError(this.#context);
    this.setProperty(error, "name", this.newText(name));
    this.setProperty(error, "message", this.newText(message));
    const thrown = this.#ffi.QTS_Throw(this.#context, error);
    this.free(error);
    return thrown;
  }

  /** An argument of a host call. Not to be freed. */
  getArgument(first: JSValueConstPointer, index: number): JSValueConstPointer {
    return this.#ffi.QTS_ArgvGetJSValueConstPointer(first, index);
  }

  /** What `typeof` says. */
  typeOf(value: Value): string {
    const pointer = this.#ffi.QTS_Typeof(this.#context, value);
    return pointer === 0 ? "unknown" : this.#engine.takeTypeName(pointer);
  }

  /** The number that a value of type number is. */
  readNumber(value: Value): number {
    return this.#ffi.QTS_GetFloat64(this.#context, value);
  }

  isTrue(value: Value): boolean {
    return this.#ffi.QTS_IsEqual(this.#context, value, this.#true, STRICTLY_EQUAL) === 1;
  }

  /**
   * The text of a value; `null` where it is no text or longer than `maxLength` characters. The length is looked at
   * before anything is copied: a text may be as large as the sandbox's memory.
   */
  findText(value: Value, maxLength: number): string | null {
    return this.typeOf(value) === "string" ? this.readText(value, maxLength) : null;
  }

  /** As {@link findText}, of a value that is known to be a text. */
  readText(value: Value, maxLength: number): string | null {
    const length = this.#ffi.QTS_GetProp(this.#context, value, this.#lengthKey);
    if (length === NO_VALUE) return null;
    const characters = this.readNumber(length);
    this.free(length);
    if (!(characters <= maxLength)) return null;
    const pointer = this.#ffi.QTS_GetString(this.#context, value);
    if (pointer === 0) return null;
    const text = this.#engine.readText(pointer);
    this.#ffi.QTS_FreeCString(this.#context, pointer);
    return text;
  }

  #outcomeOf(result: JSValuePointer): Outcome {
    // Not even the few bytes that hold a result.
    if (result === NO_VALUE) throw new Error("the sandbox's memory is full");
    const error = this.#ffi.QTS_ResolveException(this.#context, result);
    if (error === NO_VALUE) return { value: result };
    this.free(result);
    return { error };
  }
}
