import * as esbuild from "esbuild-wasm/esm/browser.js";
import { compile } from "../grade/compile.ts";
import type { CompileReply, CompileRequest, GuestTexts } from "../grade/protocol.ts";
import { makeTimersImmediate } from "./immediate-timers.ts";

/** The Worker that bundles. It runs nothing of the learner's, so it is never killed and keeps esbuild warm. */

makeTimersImmediate();

let guest: GuestTexts | undefined;

async function answer(request: CompileRequest): Promise<CompileReply> {
  const { id } = request;
  if (request.type === "start") {
    // In this Worker itself: esbuild's own Worker would be made from a blob, which the page's policy forbids.
    await esbuild.initialize({ wasmURL: request.wasmUrl, worker: false });
    guest = request.guest;
    return { type: "ready", id };
  }
  if (!guest) throw new Error("the compiler has not been started");
  const compiled = await compile(request.submission, request.file, { esbuild, guest }, request.limits);
  return { type: "compiled", id, compiled };
}

self.addEventListener("message", (event: MessageEvent<CompileRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) =>
      self.postMessage({ type: "fault", id: event.data.id, message: String(error) } satisfies CompileReply),
  );
});
