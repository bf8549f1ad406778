export type JsonPath = readonly PropertyKey[];

/**
 * Tells on which row of a JSON text the value at a path begins; for a path that is not there, the row of the
 * nearest value around it. JSON.parse says nothing of places, so the text, which it has accepted, is read once more.
 */
export function jsonRows(text: string): (path: JsonPath) => number {
  const rows = readRows(text);
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const row = rows.get(pathKey(path.slice(0, length)));
      if (row !== undefined) return row;
    }
    return 1;
  };
}

/** A path as people write it: eServices[0].permissions[2].name */
export function formatJsonPath(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}

/** A place in the text: inside an object the key that was read last, inside a list the count so far. */
type Level = { kind: "object"; key: string | undefined } | { kind: "list"; index: number };

function readRows(text: string): Map<string, number> {
  const rows = new Map<string, number>();
  const levels: Level[] = [];
  let row = 1;
  for (const [token] of text.matchAll(/\n|"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],":]+/g)) {
    const level = levels.at(-1);
    if (token === "\n") row += 1;
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ",") nextIn(level);
    else if (level?.kind === "object" && level.key === undefined) level.key = String(JSON.parse(token));
    else {
      rows.set(pathKey(levels.map(stepOf)), row);
      if (token === "{") levels.push({ kind: "object", key: undefined });
      if (token === "[") levels.push({ kind: "list", index: 0 });
    }
  }
  return rows;
}

function nextIn(level: Level | undefined): void {
  if (level?.kind === "object") level.key = undefined;
  if (level?.kind === "list") level.index += 1;
}

function stepOf(level: Level): PropertyKey {
  return level.kind === "object" ? (level.key ?? "") : level.index;
}

function pathKey(path: JsonPath): string {
  return JSON.stringify(path);
}
