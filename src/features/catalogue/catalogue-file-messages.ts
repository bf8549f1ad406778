import type { z } from "zod";

/** One fault of a catalogue file in plain Swedish: what is wrong and what should stand there. */
export function faultMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "Fältet är okänt. Ta bort det eller rätta namnet.";
    case "invalid_type":
      return issue.input === undefined
        ? "Fältet saknas."
        : `Här ska det stå ${typeNames[issue.expected] ?? "något annat"}.`;
    case "invalid_value":
      return `Skriv ${issue.values.map((value) => `"${String(value)}"`).join(" eller ")}.`;
    case "too_small":
      return issue.origin === "array" ? "Listan är tom." : "Texten är tom.";
    case "too_big":
      return `Texten är längre än ${issue.maximum} tecken.`;
    case "invalid_format":
      return formatMessage(issue);
    default:
      return issue.message;
  }
}

const typeNames: Record<string, string> = {
  string: "en text inom citattecken",
  array: "en lista inom hakparenteser",
  object: "ett objekt inom klammerparenteser",
};

function formatMessage(issue: z.core.$ZodIssue & { code: "invalid_format" }): string {
  if (issue.format === "url") return "Skriv en adress som börjar med https:// eller http://.";
  if (issue.path.at(-1) === "key") return "En nyckel har bara a–z, siffror och bindestreck mellan dem.";
  return "Texten innehåller en radbrytning eller ett tecken som inte får stå här.";
}
