import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { documentOf } from "./document.ts";
import { samplePages } from "./sample.test-pages.tsx";

const config = JSON.parse(readFileSync(new URL("../../.htmlvalidate.json", import.meta.url), "utf8"));
const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)>`;

describe("whoever writes markup into a field", () => {
  it.each(samplePages(hostile))("finds it shown as text, not run, on $name", ({ page }) => {
    const html = documentOf(page);
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
    expect(html).not.toContain(`"'>`);
    expect(html).toContain("&lt;script");
  });
});

describe("whoever reads with something else than eyes and a mouse", () => {
  it.each(samplePages("Åsa"))("meets valid markup on $name", async ({ page }) => {
    const report = await new HtmlValidate(config).validateString(documentOf(page));
    expect(
      report.results.flatMap((result) =>
        result.messages.map((m) => `${m.ruleId}: ${m.message} ${m.selector}`),
      ),
    ).toEqual([]);
  });
});

it("nothing in a page needs the content security policy to allow inline styles or scripts", () => {
  for (const { page } of samplePages("Åsa")) {
    expect(documentOf(page)).not.toMatch(/ style=|<style|<script(?! src=)| on[a-z]+="/);
  }
});
