/**
 * What the core may use beside the language because browsers and Node both have it, and no more of it than it uses.
 * A clock is not among them: it is handed in.
 */

declare class TextEncoder {
  /** The bytes of a text in UTF-8. */
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: "utf-8", options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}

declare namespace WebAssembly {
  class Module {
    constructor(bytes: ArrayBuffer | ArrayBufferView);
  }

  class Memory {
    constructor(descriptor: { initial: number; maximum?: number });
    /** Its bytes. Another object after the memory has grown. */
    readonly buffer: ArrayBuffer;
  }

  class RuntimeError extends Error {}
}

/** Tells a piece of work that it is no longer wanted. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
