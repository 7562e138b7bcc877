import assert from "node:assert/strict";
import { parseExportName } from "../../runner/model/export-name.ts";

describe("The name of an exported submission says", () => {
  it("who handed it in to Canvas, and when it was late", () => {
    assert.deepEqual(parseExportName("homework.zip/lovelaceada_LATE_1234_56789_keys_manager-1.ts"), {
      system: "canvas",
      learner: "lovelaceada",
      userId: "1234",
      anonymousId: null,
      fileId: "56789",
      late: true,
      file: "keys_manager-1.ts",
    });
  });

  it("of a learner of Canvas with a name of any letters", () => {
    for (const learner of ["müllerzoë", "山田太郎", "o_neill", "smith2"]) {
      const found = parseExportName(`${learner}_1_2_a_3_4_b.ts`);
      assert.deepEqual([found?.learner, found?.file], [learner, "a_3_4_b.ts"]);
    }
  });

  it("that Canvas hides the learner", () => {
    const found = parseExportName("LATE_anon_x7Yt2_56789_keys_manager.ts");
    assert.ok(found?.system === "canvas");
    assert.deepEqual([found.learner, found.userId, found.anonymousId, found.late], ["anonymous", null, "x7Yt2", true]);
  });

  it("who handed it in to Moodle", () => {
    const folder = "Group_of 2-Ada Lovelace_1234_assignsubmission_file_";
    const expected = { system: "moodle", learner: "Group_of 2-Ada Lovelace", participantId: "1234", file: null };
    assert.deepEqual(parseExportName(`homework.zip/${folder}`), expected);
    assert.deepEqual(parseExportName(folder.slice(0, -1)), expected);
    assert.deepEqual(parseExportName(`homework\\${folder}\\a_1_2_b.ts`), expected);
    assert.deepEqual(parseExportName(`${folder}keys_manager.ts`), { ...expected, file: "keys_manager.ts" });
  });

  it("nothing where no platform wrote it", () => {
    for (const name of [
      "class/ada",
      "keys_manager.ts",
      "Lab_1_2_a.ts",
      "ada_1234_text.html",
      "a_1_assignsubmission_x_",
    ]) {
      assert.equal(parseExportName(name), undefined);
    }
  });
});
