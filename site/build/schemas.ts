import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gradeSchema, reportSchema } from "../../runner/report/grade-schema.ts";

/** Where each schema is published, from the site's root on. The number is that of the JSON's shape. */
const schemas = { "grade-1.json": gradeSchema, "report-1.json": reportSchema };

/** Publishes the JSON Schemas of what `cosigner grade` writes. @param out the site's folder */
export async function writeSchemas(out: string): Promise<void> {
  await mkdir(join(out, "schema"), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    await writeFile(join(out, "schema", name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
