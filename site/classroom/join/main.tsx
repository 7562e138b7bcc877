import { render } from "preact";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { readPageData, takePageRoot } from "../page-data.ts";
import { JoinPage } from "./join-page.tsx";

await loadClassroomWords();
const { root, home } = readPageData();

/** The code that a join link carries; a fragment may also be a place in the page. */
function findCode(): string | undefined {
  return /^[A-Z2-9]{3}-?[A-Z2-9]{3}$/i.exec(location.hash.slice(1))?.[0].toUpperCase();
}

render(<JoinPage api={new Api(root)} home={home} code={findCode() ?? ""} />, takePageRoot());
// Another link in the same tab loads no page: who has mistyped one would see the old code.
addEventListener("hashchange", () => {
  if (findCode() !== undefined) location.reload();
});
