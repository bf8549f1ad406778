import { defineTexts } from "#platform/text/texts.ts";

export const historyTexts = defineTexts({
  sv: {
    history: "Historik",
    added: "Lades till i katalogen.",
    changed: (what: string, from: string, to: string) => `${what}: ${to}, tidigare ${from}`,
    nothing: "inget",
    furtherNotice: "tills vidare",
    quoted: (text: string) => `”${text}”`,
  },
  en: {
    history: "History",
    added: "Was added to the catalogue.",
    changed: (what: string, from: string, to: string) => `${what}: ${to}, before that ${from}`,
    nothing: "nothing",
    furtherNotice: "until further notice",
    quoted: (text: string) => `“${text}”`,
  },
});
