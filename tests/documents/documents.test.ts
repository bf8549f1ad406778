import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedDocuments } from "./documents.ts";

it("The generated documents say what the code does; npm run generate mends them", () => {
  for (const { path, text } of generatedDocuments()) {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), path).toBe(text);
  }
});
