/** A comment by somebody of the people who comment, counted in order; replies stand below it. */
export type WorldComment = {
  readonly by: number;
  readonly text: string;
  readonly replies?: readonly WorldComment[];
  /** Who has reported it to the moderators, and why. */
  readonly reported?: { readonly by: number; readonly reason: string };
};

/** A proposal of the demonstration's world. Whose it is and who votes for it are the people there are. */
export type WorldProposal = {
  readonly title: string;
  readonly body: string;
  /** Counted among the makers, the first of whom has done everything there is to do. */
  readonly by: number;
  /** When it was published; one without has got no further than `state`. */
  readonly daysAgo?: number;
  readonly state?: "draft" | "submitted";
  /** Votes for and against, as far as there are people. */
  readonly votes?: { readonly for: number; readonly against?: number };
  readonly comments?: readonly WorldComment[];
  /** What the authority has said once voting was closed, and the minutes that it attached to its decision. */
  readonly decided?: {
    readonly handover: string;
    readonly decision: string;
    readonly minutes: { readonly name: string; readonly lines: readonly string[] };
  };
  readonly terms?: {
    readonly allows_against?: boolean;
    readonly publishes_supporters?: boolean;
    readonly moderates_comments?: "before";
  };
};

/** The goal of them all: few people live in the demonstration. */
export const worldVoteGoal = 20;

const reply = (by: number, text: string, ...replies: WorldComment[]): WorldComment => ({ by, text, replies });

/** All of it is invented, people and wishes alike. */
export const worldProposals: readonly WorldProposal[] = [
  {
    title: "Öppet till klockan 18 en kväll i veckan",
    body: "Många av oss arbetar dagtid och kan inte besöka kontoret innan det stänger klockan 15.\n\nMitt förslag är att kontoret har öppet till klockan 18 en kväll i veckan, till exempel på torsdagar. Det skulle också göra kön kortare de andra dagarna.",
    by: 0,
    daysAgo: 78,
    votes: { for: 18 },
    comments: [
      reply(1, "Det här skulle göra stor skillnad för mig som pendlar."),
      reply(
        2,
        "Varför inte en lördag i månaden i stället?",
        reply(0, "Gärna det också, men vi börjar med en kväll."),
      ),
    ],
  },
  {
    title: "Visa hur lång handläggningstiden är just nu",
    body: "Det är svårt att planera när man inte vet om ett ärende tar tre veckor eller nio månader.\n\nVisa på webbplatsen hur lång tid varje slags ärende tar just nu, räknat på den senaste månaden. Försäkringsbranschen gör redan så: https://handlaggningstid.example/sa-gor-vi",
    by: 3,
    daysAgo: 64,
    votes: { for: 25 },
    comments: [
      reply(4, "Ja! Och uppdatera siffrorna varje vecka."),
      reply(5, "Ett medelvärde säger inte så mycket. Visa hellre hur lång tid nio av tio ärenden tar."),
    ],
  },
  {
    title: "Skriv breven på lättläst svenska",
    body: "Breven är fulla av långa meningar och paragrafer. Börja med det viktigaste: vad har ni bestämt, vad ska jag göra och när?\n\nLagtexten kan stå sist, för den som vill läsa den.",
    by: 6,
    daysAgo: 33,
    votes: { for: 14 },
    comments: [
      reply(
        7,
        "Bra förslag. Jag har hjälpt min mamma att tolka tre brev det senaste året.",
        reply(
          8,
          "Samma här. Det värsta är att svarsdatumet står längst ner på sida två.",
          reply(
            0,
            "Det borde stå överst i fet stil.",
            reply(9, "Och i rubriken på e-postmeddelandet.", reply(8, "Precis. Då missar ingen det.")),
          ),
          reply(10, "På mitt brev stod det på sida tre."),
        ),
        reply(11, "Finns det inte redan en språklag som kräver begriplig svenska?"),
      ),
      reply(
        12,
        "Lättläst är inte samma sak som klarspråk. Jag tror att det är klarspråk som menas.",
        reply(6, "Tack, det är riktigt!"),
      ),
      reply(13, "مرحبا، هذا اقتراح جيد. Jag vill gärna ha breven på arabiska också."),
      reply(14, "Låt några av oss som får breven läsa dem innan de skickas till alla."),
    ],
  },
  {
    title: "Låt oss boka tid på nätet",
    body: "I dag måste man ringa mellan 9 och 11. Gör det möjligt att boka, flytta och avboka besök på nätet.",
    by: 9,
    daysAgo: 200,
    votes: { for: 21 },
    comments: [reply(3, "Äntligen!"), reply(1, "Glöm inte dem som inte har e-legitimation.")],
  },
  {
    title: "Sluta skicka kopior på papper",
    body: "Den som har valt digital post behöver inte få samma brev hem i lådan. Det sparar både porto och träd.",
    by: 10,
    daysAgo: 140,
    votes: { for: 7 },
    comments: [reply(5, "Jag vill nog ha kvar papperet, tyvärr.")],
  },
  {
    title: "Ta bort faxnumret från blanketterna",
    body: "Det står fortfarande ett faxnummer på blankett 7402. Numret fungerar inte.",
    by: 11,
    daysAgo: 21,
    votes: { for: 8, against: 3 },
    terms: { allows_against: true },
    comments: [
      reply(2, "Jag faxar faktiskt fortfarande."),
      {
        by: 7,
        text: "Den som faxar får skylla sig själv.",
        reported: { by: 2, reason: "Det är otrevligt mot oss som inte har något annat än faxen." },
      },
    ],
  },
  {
    title: "Teckenspråkstolk i videosamtal",
    body: "När man bokar ett videosamtal borde man kunna kryssa i att man behöver en teckenspråkstolk, i stället för att ordna det själv.",
    by: 12,
    daysAgo: 12,
    votes: { for: 11 },
    terms: { publishes_supporters: true },
    comments: [reply(0, "Självklart ska det vara så.")],
  },
  {
    title: "Bänkar utanför kontoret i Exempelköping",
    body: "Kön ringlar ofta ut på trottoaren. Några bänkar under taket skulle hjälpa dem som inte kan stå så länge.",
    by: 13,
    daysAgo: 6,
    votes: { for: 6 },
    terms: { moderates_comments: "before" },
    comments: [reply(4, "Gärna med armstöd, så att man kan resa sig.")],
  },
  {
    title: "Kvittens när ni har fått en handling",
    body: "Skicka ett kort meddelande när en handling har kommit fram. Då slipper vi ringa och fråga.",
    by: 14,
    daysAgo: 1,
    votes: { for: 1 },
  },
  {
    title: "En karta över alla kontor",
    body: "Visa kontoren på en karta med öppettider, hiss och parkering.",
    by: 0,
    daysAgo: 120,
    votes: { for: 20 },
    comments: [reply(6, "Och hållplatser!")],
    decided: {
      handover:
        "Förslaget har fått de röster som behövs och lämnas över till myndighetens ledningsgrupp. Den tar upp det vid sitt nästa möte.",
      decision:
        "Ledningsgruppen säger ja. En karta med öppettider, hiss, parkering och hållplatser ska finnas på webbplatsen före sommaren.",
      minutes: {
        name: "Protokollsutdrag, karta över kontoren.pdf",
        lines: [
          "Demomyndigheten",
          "Protokollsutdrag från ledningsgruppens möte",
          "",
          "§ 7  E-förslag om en karta över alla kontor",
          "",
          "Förslaget har fått 20 röster, och målet var 20.",
          "",
          "Beslut: En karta med öppettider, hiss, parkering och hållplatser",
          "ska finnas på webbplatsen före sommaren.",
          "",
          "Det här dokumentet är påhittat, som allt i demonstrationen.",
        ],
      },
    },
  },
  {
    title: "Låna ut läsplattor i väntrummet",
    body: "Den som inte har en egen telefon skulle kunna fylla i blanketterna på en läsplatta medan man väntar.",
    by: 2,
    state: "submitted",
  },
  {
    title: "Samma kölapp på alla våningar",
    body: "I dag tar man en ny kölapp på varje våning. Låt en och samma lapp gälla i hela huset.",
    by: 5,
    state: "submitted",
  },
  {
    title: "Längre telefontid på måndagar",
    body: "På måndagar är det alltid fullt i kön redan klockan 9.10.",
    by: 0,
    state: "draft",
  },
];
