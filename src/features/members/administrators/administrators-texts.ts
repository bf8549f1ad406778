import { defineTexts } from "#platform/text/texts.ts";

/** The pages where the authority appoints and ends administrators, and the letters that tell of it. */
export const administratorsTexts = defineTexts({
  sv: {
    appoint: "Utse administratör",
    appointHelp: (organisation: string) =>
      `Personen får administrera behörigheter för ${organisation} så snart den loggar in. Den och organisationens ` +
      "andra administratörer får veta det med mejl.",
    emailHelp: "Personens egen adress: dit går mejlet.",
    replace: "Byt ut administratör",
    replaceHelp: (name: string) => `Den nya får uppdraget i samma stund som ${name} förlorar det.`,
    makeAdministrator: "Gör till administratör",
    makeSuccessor: "Gör till administratör och byt ut",
    end: "Avsluta administratör",
    endSentence: (name: string, organisation: string) =>
      `${name} slutar vara administratör i ${organisation}.`,
    endConsequence: "Personen loggas ut genast. Det som personen har gjort står kvar i loggen.",
    endSubmit: "Avsluta",
    last: (name: string) =>
      `${name} är den enda som kan administrera organisationen. Utse någon annan samtidigt, med Byt ut.`,
    taken: {
      "already-administrator": "Personen är redan administratör i organisationen.",
      "is-suspended-user":
        "Personen är avstängd användare i organisationen och kan inte bli administratör förrän avstängningen är hävd.",
      "own-successor": "Det är samma person. Ange den som ska ta över.",
    },
    letter: {
      hello: "Hej!",
      appointed: (organisation: string, authority: string) =>
        `Du är nu administratör för ${organisation} hos ${authority}. Det betyder att du lägger upp dem som ska använda e-tjänsterna och ger dem behörigheter.`,
      suspended: (organisation: string, authority: string) =>
        `${authority} har stängt av din åtkomst som administratör för ${organisation}. Du kan inte logga in som administratör där förrän avstängningen hävs.`,
      askWhy: "Undrar du varför, eller är något fel, hör av dig till myndigheten.",
      reinstated: (organisation: string, authority: string) =>
        `${authority} har hävt avstängningen. Du kan administrera behörigheter för ${organisation} igen.`,
      whoIsSuspended: (givenName: string, familyName: string) => `${givenName} ${familyName} (avstängd)`,
      howTo: "Logga in med din e-tjänstelegitimation.",
      signIn: "Logga in",
      changed: (organisation: string) => `Administratörerna för ${organisation} har ändrats. Nu är de:`,
      wrong: "Om något inte stämmer, hör av dig till myndigheten.",
    },
  },
  en: {
    appoint: "Appoint administrator",
    appointHelp: (organisation: string) =>
      `The person can administer permissions for ${organisation} from the next sign-in. They and the organisation's other ` +
      "administrators are told by mail.",
    emailHelp: "The person's own address: the mail goes there.",
    replace: "Replace administrator",
    replaceHelp: (name: string) => `The new one gets the office in the same moment as ${name} loses it.`,
    makeAdministrator: "Make administrator",
    makeSuccessor: "Make administrator and replace",
    end: "End administrator",
    endSentence: (name: string, organisation: string) =>
      `${name} ceases to be administrator of ${organisation}.`,
    endConsequence: "The person is signed out at once. What the person has done stays in the log.",
    endSubmit: "End",
    last: (name: string) =>
      `${name} is the only one who can administer the organisation. Appoint somebody else at the same time, with Replace.`,
    taken: {
      "already-administrator": "The person is an administrator of the organisation already.",
      "is-suspended-user":
        "The person is a suspended user of the organisation and cannot become administrator until the suspension is lifted.",
      "own-successor": "That is the same person. Fill in the one who takes over.",
    },
    letter: {
      hello: "Hello!",
      appointed: (organisation: string, authority: string) =>
        `You are now an administrator for ${organisation} with ${authority}. You add those who are to use the e-services, and give them permissions.`,
      suspended: (organisation: string, authority: string) =>
        `${authority} has suspended your access as an administrator for ${organisation}. You cannot sign in as an administrator there until the suspension is lifted.`,
      askWhy: "If you wonder why, or if something is wrong, contact the authority.",
      reinstated: (organisation: string, authority: string) =>
        `${authority} has lifted the suspension. You can administer permissions for ${organisation} again.`,
      whoIsSuspended: (givenName: string, familyName: string) => `${givenName} ${familyName} (suspended)`,
      howTo: "Sign in with your service e-ID.",
      signIn: "Sign in",
      changed: (organisation: string) => `The administrators for ${organisation} have changed. They are now:`,
      wrong: "If something is not right, contact the authority.",
    },
  },
});
