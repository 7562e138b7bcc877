import { Ajv } from "ajv";

/** A `results.json` that Gradescope takes, as far as we write its fields. */
export interface GradescopeResult {
  readonly score: number;
  readonly output: string;
  readonly output_format: string;
  readonly test_output_format: string;
  readonly test_name_format: string;
  readonly stdout_visibility: string;
  readonly extra_data: Readonly<Record<string, unknown>>;
  readonly tests: readonly {
    readonly name: string;
    readonly number: string;
    readonly score: number;
    readonly max_score: number;
    readonly status?: string;
    readonly output: string;
  }[];
}

const format = { enum: ["text", "html", "simple_format", "md", "ansi"] };
const visibility = { enum: ["hidden", "after_due_date", "after_published", "visible"] };

/** Written after Gradescope's "Autograder Specifications"; a field that they do not name is a mistake of ours. */
const schema = {
  type: "object",
  additionalProperties: false,
  required: ["score", "output", "extra_data", "tests"],
  properties: {
    score: { type: "number" },
    execution_time: { type: "number", minimum: 0 },
    output: { type: "string" },
    output_format: format,
    test_output_format: format,
    test_name_format: format,
    visibility,
    stdout_visibility: visibility,
    extra_data: { type: "object" },
    tests: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "number", "score", "max_score", "output"],
        properties: {
          score: { type: "number" },
          max_score: { type: "number" },
          status: { enum: ["passed", "failed"] },
          name: { type: "string", minLength: 1 },
          name_format: format,
          number: { type: "string", minLength: 1 },
          output: { type: "string" },
          output_format: format,
          tags: { type: "array", items: { type: "string" } },
          visibility,
          extra_data: { type: "object" },
        },
      },
    },
  },
};

/** Whether this is a `results.json` with a score; `errors` says why not. */
export const isGradescopeResult = new Ajv().compile<GradescopeResult>(schema);
