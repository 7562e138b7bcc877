import { render } from "preact";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { readPageData, takePageRoot } from "../page-data.ts";
import { JoinPage } from "./join-page.tsx";

await loadClassroomWords();
const { root, home } = readPageData();

/** The code that a join link carries; a fragment may also be a place in the page. */
const [code = ""] = /^[A-Z2-9]{3}-?[A-Z2-9]{3}$/i.exec(location.hash.slice(1)) ?? [];

render(<JoinPage api={new Api(root)} home={home} code={code.toUpperCase()} />, takePageRoot());
