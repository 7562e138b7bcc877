/**
 * Puts the guest library where Node looks for it: keys_manager.ts imports `casper-contract` and `casper-types` by
 * name, so the compiled file finds them in build/node_modules. npm could link them too, but not everywhere:
 * StackBlitz does not know dependencies that are folders (https://github.com/stackblitz/webcontainer-core/issues/107).
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";

for (const name of ["casper-contract", "casper-types"]) {
  const folder = new URL(`./build/node_modules/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  copyFileSync(new URL(`./library/${name}.js`, import.meta.url), new URL("index.js", folder));
  writeFileSync(new URL("package.json", folder), JSON.stringify({ name, type: "module", exports: "./index.js" }));
}
