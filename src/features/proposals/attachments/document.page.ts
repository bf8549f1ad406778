import { may } from "#platform/access/policy.ts";
import { mediaTypes } from "#platform/documents/document.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Reply, sentDocument } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import { caseIdOf } from "../about-proposal.ts";
import type { AttachmentId } from "./attachment.ts";
import { type AttachmentReader, contentOf, findAttachment } from "./attachments.queries.ts";

/** A document: to everybody where its answer is public, else to whoever may read the answer. @throws 404 for all others */
export async function sendAttachment(visit: Visit<"public">): Promise<Reply> {
  const { db, actor } = visit;
  const named = { case: caseIdOf(visit), attachment: attachmentIdOf(visit) };
  const found = await findAttachment(db, readerOf(actor), named);
  if (found === undefined) throw notFound();
  return sentDocument({
    name: found.name,
    type: mediaTypes[found.type],
    digest: found.sha256,
    isPublic: found.isPublic,
    bytes: async () => {
      const content = await contentOf(db, found.id);
      if (content === undefined) throw notFound();
      return content;
    },
  });
}

/** The document that the address names. @throws 404 for what is no id */
export function attachmentIdOf({ params }: Pick<Visit<"public">, "params">): AttachmentId {
  const id = parseId<"attachments">(params.attachment ?? "");
  if (id === undefined) throw notFound();
  return id;
}

function readerOf(actor: Visit<"public">["actor"]): AttachmentReader {
  return {
    externalUser: may(actor, "cases.draft") ? actor.externalUser : undefined,
    reviews: may(actor, "proposals.review"),
  };
}
