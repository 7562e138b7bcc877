import releaseSync from "@jitl/quickjs-wasmfile-release-sync";
import { type EmscriptenModuleLoader, newVariant, type QuickJSEmscriptenModule } from "quickjs-emscripten-core";
import { Engine } from "./engine.ts";
import { GuestSeats } from "./guest-seats.ts";

const PAGE_BYTES = 64 * 1024;
/** What the variant is built to start with, in pages; a smaller memory does not link. */
const INITIAL_PAGES = 256;

/**
 * A QuickJS instance whose whole memory is capped. QuickJS's own memory limit bounds one allocation, not their sum,
 * so the cap is on the WebAssembly memory, which belongs to the instance: a new runtime in it does not give memory back.
 */
export interface CappedInstance {
  readonly seats: GuestSeats;
  readonly memoryMb: number;
  /** Whether its memory had to grow: then it does not meet the next submission as a fresh one would. */
  hasGrown(): boolean;
  /** Whether there is hardly any memory left to grow into. */
  isNearlyFull(): boolean;
}

/** Makes an instance from the compiled WebAssembly of the variant. */
export async function createCappedInstance(wasm: WebAssembly.Module, memoryMb: number): Promise<CappedInstance> {
  const maximum = Math.max(INITIAL_PAGES, Math.floor((memoryMb * 1024 * 1024) / PAGE_BYTES));
  const wasmMemory = new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum });
  const variant = newVariant(releaseSync, { wasmModule: wasm, wasmMemory });
  const loadModule = unwrap(await variant.importModuleLoader());
  const module = await loadModule();
  const FFI = await variant.importFFI();
  const seats = new GuestSeats(new Engine(module, new FFI(module), wasmMemory));
  const pages = () => wasmMemory.buffer.byteLength / PAGE_BYTES;
  return {
    seats,
    memoryMb,
    hasGrown: () => pages() > INITIAL_PAGES,
    // The engine grows in steps of up to a fifth, so that it may stop that far below the cap.
    isNearlyFull: () => pages() >= maximum * 0.8,
  };
}

type Loader = EmscriptenModuleLoader<QuickJSEmscriptenModule>;

/** A module comes as it is or as the default of one or two others, after who bundled it. */
function unwrap(loader: Loader | { default: Loader } | { default: { default: Loader } }): Loader {
  if (typeof loader === "function") return loader;
  return typeof loader.default === "function" ? loader.default : loader.default.default;
}
