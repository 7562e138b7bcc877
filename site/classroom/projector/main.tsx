import { render } from "preact";
import { loadClassroomWords } from "../../words/classroom-words.ts";
import { Api } from "../api.ts";
import { readPageData, takePageRoot } from "../page-data.ts";
import { ProjectorPage } from "./projector-page.tsx";

await loadClassroomWords();
const data = readPageData();
render(<ProjectorPage api={new Api(data.root)} data={data} />, takePageRoot());
