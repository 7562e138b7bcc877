import { openSqliteStore } from "../../../../site/server/store/open-sqlite.ts";
import { describeStore } from "../../../contracts/classroom-store.ts";
import { makeFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";

const folders: TemporaryFolder[] = [];

describeStore(
  "SQLite",
  async () => {
    const folder = await makeFolder();
    folders.push(folder);
    return openSqliteStore(folder.path);
  },
  async () => {
    for (const folder of folders.splice(0)) await folder.remove();
  },
);
