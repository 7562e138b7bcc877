/** Node has WebAssembly, but its types only name it. */
declare namespace WebAssembly {
  function compile(bytes: Uint8Array): Promise<Module>;
}
