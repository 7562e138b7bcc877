import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import {
  CHALLENGE,
  type ClassroomServer,
  CODE,
  join,
  readLines,
  startClassroom,
  startClassrooms,
  useGrader,
  type Visitor,
} from "./classroom-visit.ts";
import { expectProblem } from "./expect-problem.ts";

const title = '=HYPERLINK("http://evil.example")';
const names = ["+1+cmd|' /C calc'!A0", "@SUM(1)", "-2 Ada", '"Ada", "Eve"', "<script>alert(1)</script>", "Ada; Eve"];
const code = `// \u0000\u001b[31m =1+1 \r\n<script>\u2028\n${CODE}`;

describe("the export of a classroom", () => {
  const getGrader = useGrader();
  let server: ClassroomServer;
  let teacher: Visitor;

  before(async () => {
    server = await startClassrooms(getGrader());
    const started = await startClassroom(server, { title });
    teacher = started.teacher;
    for (const [index, name] of names.entries()) {
      const { visitor } = await join(server, started.classroom.joinCode, name);
      if (index < 2) await visitor.attempt(`attempt-${index}`, code);
    }
  });
  after(() => server.remove());

  const read = async (what: string, format: string) => {
    const answer = await teacher.ask("GET", `/api/teacher/export?what=${what}&format=${format}`);
    assert.equal(answer.status, 200);
    assert.match(
      answer.headers["content-disposition"] ?? "",
      /^attachment; filename="cosigner-[A-Z2-9]{6}-[a-z]+\.(csv|jsonl)"$/,
    );
    return answer;
  };

  for (const what of ["grades", "attempts", "gradebook"]) {
    it(`has no cell in ${what} that a spreadsheet would run, and every row whole`, async () => {
      const { body, headers } = await read(what, "csv");
      assert.equal(headers["content-type"], "text/csv; charset=utf-8");
      const rows: string[][] = parse(body, { bom: true });
      assert.equal(rows.length, what === "gradebook" ? names.length + 1 : 3);
      for (const cell of rows.flat()) {
        assert.doesNotMatch(cell, /^[=+\-@\t\r|%]/);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point.
        assert.doesNotMatch(cell, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e]/);
      }
    });

    it(`is valid as lines of JSON in ${what}, with names as they are`, async () => {
      const { body, headers } = await read(what, "jsonl");
      assert.equal(headers["content-type"], "application/jsonl; charset=utf-8");
      const rows = readLines<Readonly<Record<string, unknown>>>(body);
      assert.deepEqual(new Set(rows.map(({ classroom }) => classroom)), new Set([title]));
      assert.ok(rows.some(({ learner }) => learner === names[0]));
    });
  }

  it("has the code as it was sent, in lines of JSON alone", async () => {
    const [first] = readLines<Readonly<Record<string, string>>>((await read("attempts", "jsonl")).body);
    assert.deepEqual(JSON.parse(first?.["files"] ?? ""), { "keys_manager.ts": code });
    assert.doesNotMatch((await read("attempts", "csv")).body.toString(), /KeysManagerError/);
  });

  it("leaves empty what was never tried, and names the challenges", async () => {
    const rows: Record<string, string>[] = parse((await read("gradebook", "csv")).body, { bom: true, columns: true });
    const tried = rows.filter((row) => row[CHALLENGE] !== "");
    assert.equal(tried.length, 2);
  });

  it("is nothing that there is not", async () => {
    for (const query of ["what=secrets&format=csv", "what=grades&format=xml", "what=__proto__", "format=constructor"]) {
      expectProblem(await teacher.ask("GET", `/api/teacher/export?${query}`), 400, "bad-request", query);
    }
  });
});
