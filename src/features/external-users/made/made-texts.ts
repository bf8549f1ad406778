import { defineTexts } from "#platform/text/texts.ts";

/** The lists of what somebody has made. */
export const madeTexts = defineTexts({
  sv: {
    back: (name: string) => `Tillbaka till ${name}`,
    case: "Ärende",
    state: "Status",
    vote: "Röst",
    directions: { for: "För", against: "Emot" },
    comment: "Kommentar",
    toComment: "Läs den i sammanhanget",
    cases: { title: "Ärenden", empty: "Användaren har inte registrerat några ärenden.", at: "Skapat" },
    votes: { title: "Röster", empty: "Användaren har inte lagt några röster.", at: "Lagd" },
    comments: { title: "Kommentarer", empty: "Användaren har inte lagt några kommentarer.", at: "Lagd" },
    history: { title: "Historik", empty: "Inget har hänt ännu." },
  },
  en: {
    back: (name: string) => `Back to ${name}`,
    case: "Case",
    state: "Status",
    vote: "Vote",
    directions: { for: "For", against: "Against" },
    comment: "Comment",
    toComment: "Read it in context",
    cases: { title: "Cases", empty: "The user has registered no cases.", at: "Created" },
    votes: { title: "Votes", empty: "The user has cast no votes.", at: "Cast" },
    comments: { title: "Comments", empty: "The user has made no comments.", at: "Made" },
    history: { title: "History", empty: "Nothing has happened yet." },
  },
});
