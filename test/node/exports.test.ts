import assert from "node:assert/strict";
import { makeZip, type ZipFiles } from "../support/made-zip.ts";
import { byName, findIn } from "./found-submissions.ts";

const code = "export function f() {}";
const main = { "keys_manager.ts": code };

/** What is found in an export, zipped and unpacked: the same. */
async function exported(files: ZipFiles) {
  const zipped = await findIn({ "homework.zip": await makeZip(files) }, "homework.zip");
  const inFolder = Object.fromEntries(Object.entries(files).map(([path, text]) => [`homework.zip/${path}`, text]));
  assert.deepEqual(await findIn(inFolder, "homework.zip"), zipped);
  return { ...zipped, found: byName(zipped) };
}

describe("The submissions of a learning platform", () => {
  describe("Canvas", () => {
    it("are a learner's file each, by its name in the export", async () => {
      const { found } = await exported({
        "lovelaceada_1234_56789_keys_manager.ts": code,
        "hopper_LATE_77_56790_keys_manager.ts": "late",
        "müllerzoë_78_56791_keys_manager.ts": "zoë",
        "turingalan_79_text.html": "typed",
      });
      assert.deepEqual(found, {
        "homework.zip/lovelaceada_1234_56789_keys_manager.ts": main,
        "homework.zip/hopper_LATE_77_56790_keys_manager.ts": { "keys_manager.ts": "late" },
        "homework.zip/müllerzoë_78_56791_keys_manager.ts": { "keys_manager.ts": "zoë" },
      });
    });

    it("are all of a learner's files together", async () => {
      const { found } = await exported({
        "hopper_77_1_helper.ts": "//",
        "hopper_77_2_keys_manager.ts": code,
        "lovelaceada_78_3_keys_manager.ts": code,
      });
      assert.deepEqual(found, {
        "homework.zip/hopper_77_2_keys_manager.ts": { ...main, "helper.ts": "//" },
        "homework.zip/lovelaceada_78_3_keys_manager.ts": main,
      });
    });

    it("lose the number of a later upload, with the files that were uploaded again", async () => {
      const { found } = await exported({
        "hopper_77_11_keys_manager-1.ts": code,
        "hopper_77_12_helper-1.ts": "//",
        "lovelaceada_78_13_keys_manager.ts": code,
        "lovelaceada_78_14_part-1.ts": "//",
      });
      assert.deepEqual(found, {
        "homework.zip/hopper_77_11_keys_manager-1.ts": { ...main, "helper.ts": "//" },
        "homework.zip/lovelaceada_78_13_keys_manager.ts": { ...main, "part-1.ts": "//" },
      });
    });

    it("may have any name where they are a learner's only code, and are anonymous where the course is", async () => {
      const { found } = await exported({
        "anon_x7Yt2_11_keys_manager (1).ts": code,
        "LATE_anon_Qq3r4_12_solution.ts": code,
        "anon_Zz000_13_readme.txt": "no code",
        "anon_Abc12_14_one.ts": "1",
        "anon_Abc12_15_two.ts": "2",
      });
      assert.deepEqual(found, {
        "homework.zip/anon_x7Yt2_11_keys_manager (1).ts": main,
        "homework.zip/LATE_anon_Qq3r4_12_solution.ts": main,
        "homework.zip/anon_Zz000_13_readme.txt":
          "There is no keys_manager.ts; submitted: readme.txt. Only TypeScript files (.ts) are graded.",
        "homework.zip/anon_Abc12_14_one.ts": { "one.ts": "1", "two.ts": "2" },
      });
    });

    it("are there too where a learner handed in no TypeScript, and say what came instead", async () => {
      const { found } = await exported({
        "hopper_77_11_KEYS_MANAGER.TS": code,
        "lovelaceada_78_12_keys_manager.ts.txt": code,
      });
      assert.deepEqual(found, {
        "homework.zip/hopper_77_11_KEYS_MANAGER.TS": main,
        "homework.zip/lovelaceada_78_12_keys_manager.ts.txt":
          "There is no keys_manager.ts; submitted: keys_manager.ts.txt. Only TypeScript files (.ts) are graded.",
      });
      const none = await exported({ "weili_79_13_keys_manager.js": code });
      assert.deepEqual(Object.keys(none.found), ["homework.zip/weili_79_13_keys_manager.js"]);
    });

    it("are opened where a learner uploaded an archive", async () => {
      const { found } = await exported({
        "hopper_77_11_project.zip": await makeZip({ "project/keys_manager.ts": code, "project/helper.ts": "//" }),
        "lovelaceada_78_12_keys_manager.ts": code,
      });
      assert.deepEqual(found, {
        "homework.zip/hopper_77_11_project.zip": { ...main, "helper.ts": "//" },
        "homework.zip/lovelaceada_78_12_keys_manager.ts": main,
      });
    });

    it("are not seen in files that only look alike", async () => {
      const { found } = await exported({ "lab_1_2_a.ts": code, "lab_1_3_b.ts": code, "ada.ts": code });
      assert.deepEqual(found, {
        "homework.zip/ada.ts": main,
        "homework.zip/lab_1_2_a.ts": main,
        "homework.zip/lab_1_3_b.ts": main,
      });
    });
  });

  describe("Moodle", () => {
    it("are a folder each, by its name; what was typed into Moodle is left out and said so", async () => {
      const { found, notes } = await exported({
        "Ada Lovelace_1234_assignsubmission_file_/keys_manager.ts": code,
        "Ada Lovelace_1234_assignsubmission_onlinetext_/onlinetext.html": "Hello.",
        "Group 2-Grace Hopper_1235_assignsubmission_file_/solution.ts": code,
        "Zoë Müller_1236_assignsubmission_file_/project.zip": await makeZip({ "p/keys_manager.ts": code }),
        "Alan Turing_1237_assignsubmission_onlinetext_/onlinetext.html": "Hello.",
      });
      assert.deepEqual(found, {
        "homework.zip/Ada Lovelace_1234_assignsubmission_file_": main,
        "homework.zip/Group 2-Grace Hopper_1235_assignsubmission_file_": main,
        "homework.zip/Zoë Müller_1236_assignsubmission_file_": main,
      });
      assert.deepEqual(notes, [
        'In "homework.zip": "Ada Lovelace_1234_assignsubmission_onlinetext_" and 1 more like it: no file, but what was typed into Moodle; left out.',
      ]);
    });

    it("are files where the teacher asked for no folders", async () => {
      const { found } = await exported({
        "Ada Lovelace_1234_assignsubmission_file_helper.ts": "//",
        "Ada Lovelace_1234_assignsubmission_file_keys_manager.ts": code,
        "Participant_1235_assignsubmission_file_keys_manager.ts": code,
      });
      assert.deepEqual(found, {
        "homework.zip/Ada Lovelace_1234_assignsubmission_file_keys_manager.ts": { ...main, "helper.ts": "//" },
        "homework.zip/Participant_1235_assignsubmission_file_keys_manager.ts": main,
      });
    });

    it("keep the learner's name where only one handed in", async () => {
      const { found } = await exported({ "Ada Lovelace_1234_assignsubmission_file_/keys_manager.ts": code });
      assert.deepEqual(found, { "homework.zip/Ada Lovelace_1234_assignsubmission_file_": main });
    });
  });
});
