import { expect, test } from "vitest";
import { linksIn } from "./links-in-text.ts";

const shown = (text: string) =>
  linksIn(text)
    .map(({ text, href }) => (href === undefined ? text : `[${text}](${href})`))
    .join("");

test.each([
  ["a sentence without any", "Bygg en cykelväg.", "Bygg en cykelväg."],
  [
    "an address at the end of a sentence",
    "Se https://exempel.example/vag.",
    "Se [https://exempel.example/vag](https://exempel.example/vag).",
  ],
  [
    "an address in brackets",
    "(https://exempel.example/a_(b))",
    "([https://exempel.example/a_(b)](https://exempel.example/a_(b)))",
  ],
  [
    "an address in brackets without its own",
    "(https://a.example)",
    "([https://a.example](https://a.example/))",
  ],
  [
    "two addresses",
    "http://a.example http://b.example",
    "[http://a.example](http://a.example/) [http://b.example](http://b.example/)",
  ],
  ["a script", "javascript:alert(1) JAVASCRIPT:alert(1)", "javascript:alert(1) JAVASCRIPT:alert(1)"],
  ["data and files", "data:text/html,x file:///etc/passwd", "data:text/html,x file:///etc/passwd"],
  [
    "another host's name before an at sign",
    "https://bank.example@evil.example/",
    "https://bank.example@evil.example/",
  ],
  [
    "a host in Cyrillic letters",
    "https://аррӏе.example/",
    "[https://xn--80ak6aa92e.example/](https://xn--80ak6aa92e.example/)",
  ],
  ["no host", "https://?x https:///", "https://?x https:///"],
  ["a name within one's own network", "http://localhost:4000/x", "http://localhost:4000/x"],
  ["markup after it", "https://a.example<script>", "[https://a.example](https://a.example/)<script>"],
])("whoever writes %s reads it so", (_what, text, expected) => {
  expect(shown(text)).toBe(expected);
});

test("an address of thousands of letters is text, and answered at once", () => {
  const started = performance.now();
  expect(linksIn(`https://a.example/${"a".repeat(5000)}`)).toHaveLength(1);
  linksIn("https://a.example/".repeat(300));
  linksIn(`https://a.example/${".".repeat(5000)}`);
  linksIn(`https://a.example/${")".repeat(5000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});
