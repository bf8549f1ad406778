import type { CaseId } from "../src/features/proposals/proposal.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** A form for an answer, with files as a browser sends them: nothing for each field where none was chosen. */
export function answerForm(
  text: string,
  ...files: readonly (readonly [name: string, bytes: Buffer])[]
): FormData {
  const form = new FormData();
  form.set("text", text);
  for (const at of [0, 1, 2]) {
    const [name, bytes] = files[at] ?? ["", Buffer.alloc(0)];
    form.append(`attachment-${at + 1}`, new Blob([new Uint8Array(bytes)]), name);
  }
  return form;
}

/** The addresses of the documents that a page leads to. */
export function documentsOn({ body }: Answer): string[] {
  return [...body.matchAll(/href="([^"]*\/attachments\/[0-9a-f-]{36})"/g)].map(([, address = ""]) => address);
}

/** Hands a closed proposal over and decides it with these files. @returns the answer to the decision */
export async function decideWith(
  moderator: Visitor,
  id: CaseId,
  ...files: readonly (readonly [name: string, bytes: Buffer])[]
): Promise<Answer> {
  await moderator.post(`/proposal-reviews/${id}/handover`, { text: "Till nämnden." });
  return await moderator.upload(
    `/proposal-reviews/${id}/decision`,
    answerForm("Nämnden säger ja.", ...files),
  );
}
