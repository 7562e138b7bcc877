import { render } from "preact";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { readPageData, takePageRoot } from "../page-data.ts";
import { takeStartKey } from "./start-key.ts";
import { TeachPage } from "./teach-page.tsx";

await loadClassroomWords();
const data = readPageData();
render(<TeachPage api={new Api(data.root)} data={data} startKey={takeStartKey()} />, takePageRoot());
