import { defineTexts } from "#platform/text/texts.ts";
import type { AccountChoice } from "../removal.ts";

type Leads = Readonly<Record<AccountChoice, string>>;

/** Where a request is taken back by the link in its letter. */
export const cancellationTexts = defineTexts({
  sv: {
    place: "Mina sidor",
    title: "Ta tillbaka din begäran",
    lead: {
      delete:
        "Du har begärt att ditt konto på Mina sidor tas bort permanent. Tar du tillbaka begäran är kontot kvar som det är.",
      depersonalise:
        "Du har begärt att ditt konto på Mina sidor avpersonifieras. Tar du tillbaka begäran är kontot kvar som det är.",
    } as Leads,
    submit: "Ta tillbaka begäran",
    done: {
      title: "Din begäran är tillbakatagen",
      lead: "Kontot är kvar, och inget har tagits bort. Vi har skickat ett mejl om det.",
    },
    nothing: {
      none: {
        title: "Det finns ingen begäran att ta tillbaka",
        lead: "Den har redan tagits tillbaka eller avslagits. Kontot är kvar.",
      },
      "too-late": {
        title: "Begäran går inte att ta tillbaka",
        lead: "Den har redan börjat utföras. Vi skickar ett kvitto när det är klart.",
      },
    },
    toMyPages: "Till Mina sidor",
  },
  en: {
    place: "My pages",
    title: "Take your request back",
    lead: {
      delete:
        "You have asked to have your account on My pages deleted permanently. If you take the request back, the account stays as it is.",
      depersonalise:
        "You have asked to have your account on My pages depersonalised. If you take the request back, the account stays as it is.",
    },
    submit: "Take the request back",
    done: {
      title: "Your request is taken back",
      lead: "The account is still there, and nothing has been removed. We have sent an e-mail about it.",
    },
    nothing: {
      none: {
        title: "There is no request to take back",
        lead: "It has been taken back already or refused. The account is still there.",
      },
      "too-late": {
        title: "The request cannot be taken back",
        lead: "It is being carried out already. We send a receipt when it is done.",
      },
    },
    toMyPages: "To My pages",
  },
});
