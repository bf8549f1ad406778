/** A sign that the log or its checkpoint file was altered. Each names the batch, and the event where it can. */
export type Finding =
  | {
      readonly kind: "event-altered";
      readonly batch: number;
      readonly event: string;
      readonly sequence: string;
    }
  | { readonly kind: "events-removed"; readonly batch: number; readonly count: number }
  | { readonly kind: "events-without-batch"; readonly batch: number; readonly count: number }
  | { readonly kind: "batches-missing"; readonly batch: number; readonly last: number }
  | { readonly kind: "batch-altered"; readonly batch: number }
  | { readonly kind: "chain-broken"; readonly batch: number }
  | { readonly kind: "signature-wrong"; readonly batch: number }
  | { readonly kind: "checkpoint-differs"; readonly batch: number }
  | { readonly kind: "checkpoint-signature-wrong"; readonly batch: number }
  | { readonly kind: "checkpoint-out-of-order"; readonly batch: number }
  | { readonly kind: "checkpoint-unreadable"; readonly line: number }
  | { readonly kind: "checkpoints-missing"; readonly batch: number; readonly last: number };

/** One sentence for the operator, in the command line's language. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case "event-altered":
      return `Omgång ${finding.batch}: händelsen ${finding.event} (löpnummer ${finding.sequence}) är inte som den förseglades. Den är ändrad eller tillagd i efterhand.`;
    case "events-removed":
      return `Omgång ${finding.batch}: av händelserna som förseglades i den saknas ${finding.count}.`;
    case "events-without-batch":
      return `Omgång ${finding.batch} finns inte, men ${finding.count} händelser uppges vara förseglade i den.`;
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
  }
}

function range({ batch, last }: { batch: number; last: number }): string {
  return batch === last ? `Omgång ${batch}` : `Omgångarna ${batch}–${last}`;
}
