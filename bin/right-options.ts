import { isRight, type Right, rightAbove, rights } from "#platform/access/rights.ts";
import { rightTexts } from "#staff";
import { type Call, type Option, UsageError } from "./command.ts";

/** Which rights an act is about. */
export const rightOptions: Readonly<Record<"right" | "all-rights", Option>> = {
  right: { value: "RÄTTIGHET", repeated: true, about: "en av rättigheterna ovan" },
  "all-rights": { about: "alla rättigheterna" },
};

/** For a command's help: what each right is called here and on the pages, those below another further in. */
export const aboutRights = [
  "Rättigheterna:",
  ...rights.map((right) => {
    const place = rightAbove(right) === undefined ? "  " : "    ";
    return `${place}${right}: ${rightTexts("sv")[right].name}`;
  }),
  "En rättighet längre in gäller bara tillsammans med den som den står under.",
].join("\n");

/** The rights that the call names, perhaps none. @throws UsageError where a name is no right's */
export function rightsIn(call: Call): ReadonlySet<Right> {
  if (call.has("all-rights")) return new Set(rights);
  const names = call.all("right");
  const unknown = names.filter((name) => !isRight(name));
  if (unknown.length === 0) return new Set(names.filter(isRight));
  throw new UsageError(
    unknown.map((name) => `--right: det finns ingen rättighet "${name}". Välj bland ${rights.join(", ")}.`),
  );
}

/** The same where at least one has to be named. */
export function readRights(call: Call): ReadonlySet<Right> {
  const named = rightsIn(call);
  if (named.size === 0)
    throw new UsageError(["--right saknas: ange den en eller flera gånger, eller --all-rights."]);
  return named;
}

/** What to say of rights that would stand without the one above them. */
export function withoutFooting(loose: readonly Right[]): string {
  return loose.map((right) => `${right} ger inget utan ${rightAbove(right)}: nämn båda.`).join(" ");
}
