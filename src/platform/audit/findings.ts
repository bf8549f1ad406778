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

/** One English sentence for the operator. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case "event-altered":
      return `Batch ${finding.batch}: event ${finding.event} (sequence ${finding.sequence}) is not as it was sealed: altered, or put in later.`;
    case "events-removed":
      return `Batch ${finding.batch}: of the events sealed in it, ${finding.count} can no longer be found.`;
    case "events-without-batch":
      return `Batch ${finding.batch} does not exist, though the number of events that claim to be sealed in it is ${finding.count}.`;
    case "batches-missing":
      return `${range(finding)} gone from the table.`;
    case "batch-altered":
      return `Batch ${finding.batch}: the batch's own row is not as it was sealed.`;
    case "chain-broken":
      return `Batch ${finding.batch} does not follow on the batch before it.`;
    case "signature-wrong":
      return `Batch ${finding.batch}: the signature was not made with this installation's key.`;
    case "checkpoint-differs":
      return `Batch ${finding.batch}: the checkpoint file tells of another batch with this number.`;
    case "checkpoint-signature-wrong":
      return `Batch ${finding.batch}: its line in the checkpoint file was not signed with this installation's key.`;
    case "checkpoint-out-of-order":
      return `Batch ${finding.batch}: its line in the checkpoint file stands out of order.`;
    case "checkpoint-unreadable":
      return `Line ${finding.line} of the checkpoint file cannot be read.`;
    case "checkpoints-missing":
      return `${range(finding)} not in the checkpoint file. If the program was killed, the next sealing adds the newest of them.`;
  }
}

function range({ batch, last }: { batch: number; last: number }): string {
  return batch === last ? `Batch ${batch} is` : `Batches ${batch}–${last} are`;
}
