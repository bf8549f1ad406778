/** A sign that something is wrong with the log, its checkpoint file or its keys, named as closely as it can be. */
export type Finding =
  | {
      readonly kind: "event-altered";
      readonly batch: number;
      readonly event: string;
      readonly sequence: string;
    }
  | { readonly kind: "event-forged"; readonly event: string; readonly sequence: string }
  | { readonly kind: "sealing-stopped"; readonly count: number }
  | { readonly kind: "events-removed"; readonly batch: number; readonly count: number }
  | { readonly kind: "events-without-batch"; readonly batch: number; readonly count: number }
  | { readonly kind: "batch-number-impossible"; readonly batch: string }
  | { readonly kind: "batches-missing"; readonly batch: number; readonly last: number }
  | { readonly kind: "batch-altered"; readonly batch: number }
  | { readonly kind: "chain-broken"; readonly batch: number }
  | { readonly kind: "signature-wrong"; readonly batch: number }
  | { readonly kind: "checkpoint-differs"; readonly batch: number }
  | { readonly kind: "checkpoint-signature-wrong"; readonly batch: number }
  | { readonly kind: "checkpoint-out-of-order"; readonly batch: number }
  | { readonly kind: "checkpoint-unreadable"; readonly line: number }
  | { readonly kind: "checkpoints-missing"; readonly batch: number; readonly last: number }
  | { readonly kind: "checkpoint-file-empty" }
  | { readonly kind: "person-key-damaged"; readonly person: string };

/** One sentence for the operator, in the command line's language. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case "event-altered":
      return `Omgång ${finding.batch}: händelsen ${finding.event} (löpnummer ${finding.sequence}) är inte som den förseglades. Den är ändrad eller tillagd i efterhand.`;
    case "event-forged":
      return `Händelsen ${finding.event} (löpnummer ${finding.sequence}) är inte skriven av Behörig, eller ändrad innan den förseglades.`;
    case "sealing-stopped":
      return `${finding.count} händelser är äldre än fem minuter men inte förseglade. Förseglingen går bara när Behörig är i gång: starta Behörig, eller läs i programmets logg varför den har stannat.`;
    case "events-removed":
      return `Omgång ${finding.batch}: av händelserna som förseglades i den saknas ${finding.count}.`;
    case "events-without-batch":
      return `Omgång ${finding.batch} finns inte, men ${finding.count} händelser uppges vara förseglade i den.`;
    case "batch-number-impossible":
      return `Omgång ${finding.batch} har ett nummer som Behörig aldrig ger. Någon annan har lagt till raden i tabellen.`;
    case "batches-missing":
      return `${range(finding)} saknas i tabellen.`;
    case "batch-altered":
      return `Omgång ${finding.batch}: omgångens egen rad är inte som den förseglades.`;
    case "chain-broken":
      return `Omgång ${finding.batch} hänger inte ihop med omgången före.`;
    case "signature-wrong":
      return `Omgång ${finding.batch}: signaturen är inte gjord med installationens nyckel.`;
    case "checkpoint-differs":
      return `Omgång ${finding.batch}: filen av kontrollpunkter har en annan omgång med det numret.`;
    case "checkpoint-signature-wrong":
      return `Omgång ${finding.batch}: raden i filen av kontrollpunkter är inte signerad med installationens nyckel.`;
    case "checkpoint-out-of-order":
      return `Omgång ${finding.batch}: raden i filen av kontrollpunkter står på fel plats.`;
    case "checkpoint-unreadable":
      return `Rad ${finding.line} i filen av kontrollpunkter går inte att läsa.`;
    case "checkpoints-missing":
      return `${range(finding)} saknas i filen av kontrollpunkter. Om programmet avbröts lägger nästa försegling till de senaste av dem.`;
    case "checkpoint-file-empty":
      return "Filen av kontrollpunkter saknas eller är tom, fast databasen har använts. Utan den syns det inte om de nyaste omgångarna har tagits bort. Kontrollera att BEHORIG_CHECKPOINTS är rätt, och jämför den nyaste omgången med den som du har sparat.";
    case "person-key-damaged":
      return `Personen ${finding.person}: nyckeln i tabellen keystore.person_keys går inte att öppna. Personens uppgifter i loggen kan inte läsas förrän raden är tillbaka som den var.`;
  }
}

function range({ batch, last }: { batch: number; last: number }): string {
  return batch === last ? `Omgång ${batch}` : `Omgångarna ${batch}–${last}`;
}
