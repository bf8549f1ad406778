import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "./source-files.ts";

const source = sourceFiles("src");
const roomOf = (path: string) => path.split("/").slice(0, 2).join("/");
const sliceOf = (path: string) => (path.startsWith("src/features/") ? path.split("/")[2] : undefined);

/** `file → import` for each import that the rule forbids. */
function forbidden(files: readonly SourceFile[], rule: (from: string, to: string) => boolean): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.filter((target) => rule(path, target)).map((target) => `${path} → ${target}`),
  );
}

describe("Boundaries (invariant 12)", () => {
  it("platform imports only platform, and of the database its tables and constraints", () => {
    const platform = source.filter(({ path }) => roomOf(path) === "src/platform");
    expect(
      forbidden(platform, (_from, to) => roomOf(to) !== "src/platform" && !to.startsWith("db/")),
    ).toEqual([]);
  });

  it("ui imports only ui and, of platform, text", () => {
    const ui = source.filter(({ path }) => roomOf(path) === "src/ui");
    const allowed = (to: string) => roomOf(to) === "src/ui" || to.startsWith("src/platform/text/");
    expect(forbidden(ui, (_from, to) => !allowed(to))).toEqual([]);
  });

  it("a feature imports another only through its index", () => {
    const features = source.filter(({ path }) => sliceOf(path) !== undefined);
    const foreign = (from: string, to: string) => sliceOf(to) !== undefined && sliceOf(to) !== sliceOf(from);
    expect(forbidden(features, (from, to) => foreign(from, to) && !to.endsWith("/index.ts"))).toEqual([]);
  });

  it("a feature imports nothing from where the site is composed", () => {
    const features = source.filter(({ path }) => sliceOf(path) !== undefined);
    const rooms = ["src/features", "src/platform", "src/ui"];
    expect(forbidden(features, (_from, to) => to.startsWith("src/") && !rooms.includes(roomOf(to)))).toEqual(
      [],
    );
  });

  it("only the demonstration's start reaches the demonstration and its identity provider", () => {
    const others = source.filter(
      ({ path }) => roomOf(path) !== "src/demonstration" && path !== "src/main.ts",
    );
    expect(forbidden(others, (_from, to) => roomOf(to) === "src/demonstration")).toEqual([]);
  });

  it("no file imports itself by a detour, and no slice another that imports it", () => {
    expect(circlesAmong(new Map(source.map(({ path, imports }) => [path, imports])))).toEqual([]);
    const slices = new Map<string, string[]>();
    for (const { path, imports } of source) {
      const slice = sliceOf(path);
      if (slice === undefined) continue;
      const others = imports.map(sliceOf).filter((other) => other !== undefined && other !== slice);
      slices.set(slice, [...(slices.get(slice) ?? []), ...others.filter((other) => other !== undefined)]);
    }
    expect(circlesAmong(slices)).toEqual([]);
  });
});

function circlesAmong(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (node: string, trail: readonly string[]) => {
    if (trail.includes(node)) circles.push([...trail.slice(trail.indexOf(node)), node].join(" → "));
    if (done.has(node) || trail.includes(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return circles;
}

describe("Scope is in the SQL (invariant 2)", () => {
  it("every exported query takes a scope or says why it needs none", () => {
    const queries = source.filter(({ path }) => path.endsWith(".queries.ts"));
    expect(queries.length).toBeGreaterThan(3);
    expect(queries.flatMap(({ path, text }) => unscoped(text).map((name) => `${path}: ${name}`))).toEqual([]);
  });
});

function unscoped(text: string): string[] {
  const exported =
    /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export (?:async )?function (\w+)(?:<[^(]*>)?\(([^)]*)\)/g;
  return [...text.matchAll(exported)]
    .filter(
      ([, comment, , parameters]) =>
        // an organisation's own, or the authority's as far as a right opens it
        !/\b_?scope\w*: (?:\w+)?Scope\b/.test(parameters ?? "") && !comment?.includes("Unscoped:"),
    )
    .map(([, , name]) => name ?? "");
}

describe("Scopes are made in one place", () => {
  it("nothing else says of itself that it is one", () => {
    const makers = source.filter(({ text }) => /\bas \w*Scope\b/.test(text)).map(({ path }) => path);
    expect(makers).toEqual(["src/platform/access/scope.ts"]);
  });
});

describe("Views and rules see no SQL", () => {
  it("no file of markup imports the query builder", () => {
    const views = source.filter(({ path }) => path.endsWith(".tsx"));
    expect(views.filter(({ text }) => /from "(kysely|pg)"/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("No ambient state (invariant 11)", () => {
  it("the environment is read where the program starts and nowhere else", () => {
    const readers = source.filter(({ text }) => text.includes("process.env")).map(({ path }) => path);
    expect(readers).toEqual(["src/main.ts"]);
  });

  it("the time is asked of the clock", () => {
    const askers = source
      .filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text))
      .map(({ path }) => path);
    expect(askers).toEqual(["src/platform/time/clock.ts"]);
  });
});

describe("Raw markup", () => {
  it("nothing is put into a page past the escaping", () => {
    expect(
      source.filter(({ text }) => text.includes("dangerouslySetInnerHTML")).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe("The house stays readable", () => {
  const lengths = sourceFiles("src", "db", "bin")
    .filter(({ path }) => path !== "db/tables.ts")
    .map(({ text }) => text.split("\n").length)
    .sort((a, b) => a - b);
  const quantile = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;

  it("half of the files have fewer than 60 lines, and nine in ten fewer than 200", () => {
    expect(quantile(0.5)).toBeLessThan(60);
    expect(quantile(0.9)).toBeLessThan(200);
  });
});
