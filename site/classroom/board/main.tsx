import { render } from "preact";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { readPageData, takePageRoot } from "../page-data.ts";
import { BoardPage } from "./board-page.tsx";

await loadClassroomWords();
const data = readPageData();
render(<BoardPage api={new Api(data.root)} data={data} />, takePageRoot());
