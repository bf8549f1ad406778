/** What is not as a removal leaves it, named as closely as it can be without leading to anybody. */
export type StructureFinding = {
  readonly kind: StructureFault;
  /** As the registry names it; for a column with it. */
  readonly place: string;
  /** The removal that it is about, where one is known. */
  readonly removal: string | undefined;
  /** How many rows. */
  readonly count: number;
};

export type StructureFault =
  | "person-left"
  | "rows-left"
  | "rows-of-depersonalised"
  | "let-in"
  | "not-blank"
  | "placeholder-filled"
  | "placeholder-alone"
  | "kept-by-nobody"
  | "maker-not-told"
  | "draft-of-nobody"
  | "address-kept"
  | "spent-vote-kept"
  | "event-names-removed"
  | "unfinished"
  | "journal-missing"
  | "journal-damaged"
  | "journal-alone"
  | "not-in-journal"
  | "journal-differs";

/** One sentence for the operator, in the command line's language. */
export function describeStructureFinding({ kind, place, removal, count }: StructureFinding): string {
  return `${removal === undefined ? "" : `Borttagningen ${removal}: `}${sentences[kind](place, rows(count), count)}`;
}

const sentences: Readonly<Record<StructureFault, (place: string, rows: string, count: number) => string>> = {
  "person-left": (place) => `personen har fortfarande en rad i ${place}, fast borttagningen är slutförd.`,
  "rows-left": (place, rows) => `${rows} i ${place} leder till personen, fast borttagningen är slutförd.`,
  "rows-of-depersonalised": (place, rows) =>
    `${rows} i ${place} hör till det avpersonifierade kontot, men skulle ha tagits bort eller lossats från det.`,
  "let-in": (place, rows) => `${rows} i ${place} kan släppa in en person som tas bort eller har tagits bort.`,
  "not-blank": (place, rows) => `${rows} har något i ${place}, som avpersonifieringen skulle ha tömt.`,
  "placeholder-filled": (place, rows) =>
    `${rows} i ${place} håller en borttagen kommentars plats men är inte tomma.`,
  "placeholder-alone": (place, rows) =>
    `${rows} i ${place} håller en borttagen kommentars plats utan att ha några svar.`,
  "kept-by-nobody": (place, rows) =>
    `${rows} i ${place} har låtits vara, men ingen borttagning med det valet hör till dem.`,
  "maker-not-told": (place, rows) =>
    `${rows} i ${place} säger inte rätt om vem som har gjort ärendet har tagits bort eller avpersonifierats.`,
  "draft-of-nobody": (place, rows) =>
    `${rows} i ${place} är utkast som ingen äger; de skulle ha tagits bort.`,
  "address-kept": (place) => `kvittots adress finns kvar i ${place} fast dess tid är ute.`,
  "spent-vote-kept": (place, rows) =>
    `${rows} i ${place} hör till förslag som inte går att rösta på längre; nattens städning skulle ha tagit bort dem.`,
  "event-names-removed": (place, rows) => `${rows} i ${place} om borttagningar leder till en person.`,
  unfinished: (_place, _rows, hours) =>
    `den har varit påbörjad i ${hours} timmar utan att bli klar. Läs varför på borttagningens sida.`,
  "journal-missing": () =>
    "Journalen över borttagningar finns inte. Kontrollera att BEHORIG_REMOVALS är rätt, eller lägg tillbaka filen.",
  "journal-damaged": (_place, _rows, line) =>
    `Rad ${line} i journalen över borttagningar går inte att läsa. Lägg tillbaka filen från en kopia.`,
  "journal-alone": () =>
    "journalen säger att den är påbörjad, men databasen känner inte till det. Databasen kan vara återställd: starta om Behörig, så görs borttagningen om.",
  "not-in-journal": () =>
    "databasen säger att den är påbörjad, men den står inte i journalen. Starta om Behörig, så skrivs den dit.",
  "journal-differs": () => "journalen och databasen säger olika om vad som valdes.",
};

function rows(count: number): string {
  return count === 1 ? "1 rad" : `${count} rader`;
}
