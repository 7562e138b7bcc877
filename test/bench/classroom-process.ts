import { spawn } from "node:child_process";
import { once } from "node:events";
import { command } from "../cli/command-line.ts";

/** `cosigner serve` in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** As a user ends it. */
  stop(): Promise<void>;
  /** With SIGKILL, which it hears nothing of. */
  kill(): Promise<void>;
}

/** Starts the built command on a folder of classrooms; resolves when it says where it listens. @param port 0 for any */
export async function serveClassrooms(data: string, port = 0): Promise<ServerProcess> {
  // As a user starts it, with the settings of Node that its first line names.
  const child = spawn(command, ["serve", "--port", `${port}`, "--data", data], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PATH: process.env["PATH"] },
  });
  const ended = once(child, "exit");
  const url = new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, found] = /ready at (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    ended.then(([status]) => reject(new Error(`the server ended with ${status} before it listened`)), reject);
  });
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    await ended;
  };
  return { url: await url, pid: child.pid ?? 0, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
