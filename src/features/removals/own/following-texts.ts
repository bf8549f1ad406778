import { defineTexts } from "#platform/text/texts.ts";

/** Where somebody follows their request, takes it back, and sees what became of earlier ones. */
export const followingTexts = defineTexts({
  sv: {
    title: "Din begäran",
    lead: {
      requested: "Din begäran väntar på beslut. Kontot är som vanligt till dess.",
      approved: "Din begäran är godkänd. Kontot är som vanligt tills det görs.",
      "under-way": "Din begäran håller på att utföras. Den går inte att ta tillbaka.",
    },
    byStaff: "Myndigheten håller på att ta bort ditt konto.",
    what: "Det du har begärt",
    wish: "Begäran",
    state: "Läge",
    states: {
      requested: "Väntar på beslut",
      approved: "Godkänd",
      "under-way": "Pågår",
      sealed: "Utförd",
      cancelled: "Tillbakatagen",
      refused: "Avslagen",
      stopped: "Stoppad",
    },
    account: "Ditt konto",
    comments: "Dina kommentarer",
    votes: "Dina röster",
    asked: "Begärt",
    decides: "Beslutas av",
    staffOf: (authority: string) => `En handläggare hos ${authority}`,
    answer: "Svar senast",
    waits: "Görs tidigast",
    ended: "Avslutad",
    stays: "Att logga in tar inte tillbaka begäran. Det gör du med knappen.",
    takeBack: "Ta tillbaka begäran",
    refusedHeading: (when: string) => `Din begäran ${when} är avslagen`,
    stoppedHeading: (when: string) => `Din begäran ${when} var godkänd men har stoppats`,
    reason: "Skälet:",
    earlier: "Det du har begärt förut",
    notices: {
      "removal-requested":
        "Din begäran är mottagen. Vi har skickat ett mejl med vad du har begärt och hur du tar tillbaka det.",
      "removal-already-requested": "Du har redan en begäran som väntar. Inget nytt har begärts.",
      "removal-cancelled": "Din begäran är tillbakatagen. Kontot är kvar, och inget har tagits bort.",
      "removal-none": "Det finns ingen begäran att ta tillbaka.",
      "removal-too-late": "Begäran har redan börjat utföras och går inte att ta tillbaka.",
      "removal-unproven": "Visa att det är du en gång till. Inget har begärts.",
    },
  },
  en: {
    title: "Your request",
    lead: {
      requested: "Your request waits for a decision. The account is as usual until then.",
      approved: "Your request is approved. The account is as usual until it is done.",
      "under-way": "Your request is being carried out. It cannot be taken back.",
    },
    byStaff: "The authority is removing your account.",
    what: "What you have asked for",
    wish: "Request",
    state: "State",
    states: {
      requested: "Waits for a decision",
      approved: "Approved",
      "under-way": "Under way",
      sealed: "Carried out",
      cancelled: "Taken back",
      refused: "Refused",
      stopped: "Stopped",
    },
    account: "Your account",
    comments: "Your comments",
    votes: "Your votes",
    asked: "Asked for",
    decides: "Decided by",
    staffOf: (authority) => `A staff member of ${authority}`,
    answer: "Answer by",
    waits: "Done at the earliest",
    ended: "Ended",
    stays: "Signing in does not take the request back. You do that with the button.",
    takeBack: "Take the request back",
    refusedHeading: (when) => `Your request of ${when} is refused`,
    stoppedHeading: (when) => `Your request of ${when} was approved but has been stopped`,
    reason: "The reason:",
    earlier: "What you have asked for before",
    notices: {
      "removal-requested":
        "Your request is received. We have sent an e-mail with what you have asked for and how you take it back.",
      "removal-already-requested": "You have a request already that waits. Nothing new has been asked for.",
      "removal-cancelled":
        "Your request is taken back. The account is still there, and nothing has been removed.",
      "removal-none": "There is no request to take back.",
      "removal-too-late": "The request is being carried out already and cannot be taken back.",
      "removal-unproven": "Show that it is you once more. Nothing has been asked for.",
    },
  },
});

/** The sentence for what the previous request did; undefined for a code that is not of this room. */
export function removalNoticeIn(language: "sv" | "en", code: string | undefined): string | undefined {
  const { notices } = followingTexts(language);
  return code === undefined ? undefined : new Map<string, string>(Object.entries(notices)).get(code);
}
