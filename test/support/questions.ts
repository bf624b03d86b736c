import { readFileSync } from "node:fs";
import { z } from "zod/v4";

const questionSchema = z.object({
  q: z.string(),
  /** Asked before it in the same conversation. */
  context: z.array(z.string()),
  today: z.string().nullable(),
});

/** The questions of the evaluation, as staff type them: of its first file unless another is named. */
export function readQuestions(file = "questions.jsonl"): readonly z.infer<typeof questionSchema>[] {
  return readFileSync(`test/evaluation/${file}`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => questionSchema.parse(JSON.parse(line)));
}
