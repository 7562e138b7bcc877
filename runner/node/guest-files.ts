import type { CompileTools } from "../grade/compile.ts";
import { readProjectFile } from "./project-files.ts";

/** The texts that submissions are bundled with, from the project's files. */
export async function readGuestSources(): Promise<CompileTools["guest"]> {
  const [types, contract, errors] = await Promise.all([
    readProjectFile("runner/guest/casper-types.ts"),
    readProjectFile("runner/guest/casper-contract.ts"),
    readProjectFile("challenges/common/errors.ts"),
  ]);
  return {
    library: { "casper-types": types, "casper-contract": contract },
    readOnlyFiles: { "errors.ts": errors },
  };
}
