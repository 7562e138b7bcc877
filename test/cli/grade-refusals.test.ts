import assert from "node:assert/strict";
import { catalogue } from "../../challenges/catalogue.ts";
import { runGrade } from "../../runner/cli/grade-command.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { fakeIo } from "./fake-io.ts";

describe("cosigner grade, wrongly used,", () => {
  let folder: TemporaryFolder;
  let at: { readonly cwd: string };

  before(async () => {
    folder = await makeFolder({
      "one/keys_manager.ts": "pass",
      "class/ada/keys_manager.ts": "pass",
      "class/bob.ts": "pass",
      "class/eve/keys_manager.ts": "pass",
      "empty/README.md": "nothing",
      "no.zip": "nothing",
    });
    at = { cwd: folder.path };
  });
  after(() => folder.remove());

  describe("refuses in one sentence", () => {
    const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
      [[], /^Nothing to grade: name a file/],
      [["nowhere"], /^There is no file or folder "nowhere": check the path\.$/],
      [["empty"], /^"empty" holds nothing to grade: /],
      [["one", "--challenge", "nope"], /^There is no challenge "nope": choose from .*keys-manager, .*[a-z]\.$/],
      [["one", "--format", "xml"], /^--format is "xml", which there is not: choose from text, json, jsonl, junit, /],
      [["class", "--format", "gradescope"], /^--format gradescope is about one submission, and the paths hold 3/],
      [["one", "--format", "classroom50"], /^The format classroom50 needs CLASSROOM, /],
      [["one", "--resume"], /^--resume needs --output FILE/],
      [["one", "--watch", "--format", "json"], /^--watch shows text as it goes: leave --output and --format away\.$/],
      [["class", "--watch"], /^--watch takes one submission on the disk: name its file or its folder\.$/],
      [["one", "--roster", "list.csv"], /^--roster is for --format canvas or moodle/],
      [["one", "--format", "canvas", "--roster", "no.csv"], /^--roster "no\.csv" cannot be read \(ENOENT\)/],
      [
        ["one", "--format", "moodle", "--roster", "empty/README.md"],
        /^--roster "empty\/README\.md" is neither a grading /,
      ],
      [["one", "one"], /^"one" is found through two of the paths: name each submission once\.$/],
      [["one", "--jobs", "NaN"], /^--jobs is "NaN": write a whole number from 1 to 256\.$/],
      [["one", "--jobs", "0"], /^--jobs is "0"/],
      [["one", "--timeout-ms", "1e3"], /^--timeout-ms is "1e3"/],
      [["one", "--memory-mb", "4"], /^--memory-mb is "4": write a whole number from 16 /],
      [["one", "--seed", "1.5"], /^--seed is "1\.5"/],
      [["one", "--colour"], /^Unknown option '--colour': see "cosigner grade --help"\.$/],
      [["one", "--jobs"], /^Option '--jobs <value>' argument missing: see /],
      [["-", "-"], /^Standard input \(-\) is named twice/],
      [["no.zip"], /^"no\.zip" /],
      [["class/bob.ts", "--output", "./class/bob.ts"], /would overwrite what is read: name another file\.$/],
      [["one", "--output", "one/keys_manager.ts"], /would overwrite what is read/],
      [["one", "--format", "csv", "--output", "class/../one/new.ts"], /would overwrite what is read/],
      [["one", "--format", "canvas", "--roster", "list.csv", "--output", "list.csv"], /would overwrite what is read/],
      [[""], /^A path is empty: name a file or a folder/],
      [
        ["one", "--output", "no/such/report"],
        /^--output "no\/such\/report" cannot be written: there is no folder "no\/such"/,
      ],
      [["one", "--output", "class"], /^--output "class" cannot be written: it is a folder/],
    ];
    for (const [args, sentence] of refused) {
      it(`grade ${args.join(" ")}`, async () => {
        const createGrader = () => assert.fail("nothing is graded");
        await assert.rejects(runGrade(args, fakeIo(at), { catalogue, createGrader }), (error) => {
          assert.ok(error instanceof Error);
          assert.equal(error.name, "UsageError");
          assert.match(error.message, sentence);
          return true;
        });
      });
    }
  });
});
