import { type Download, download } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { feedAddress, proposalAddress, proposalsAddress } from "../addresses.ts";
import { excerptOf } from "../list/excerpt.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { latestProposals } from "./feed.queries.ts";
import { atomOf } from "./feed.ts";

/** What a feed says of where it comes from. */
export type FeedParts = { readonly authority: string; readonly origin: URL };

/** The latest proposals for readers of feeds. */
export function showFeed({ authority, origin }: FeedParts) {
  return async ({ db, language, now }: Visit<"public">): Promise<Download> => {
    const latest = await latestProposals(db);
    const at = (path: string) => new URL(path, origin);
    const { proposals } = proposalTexts(language);
    const body = atomOf({
      title: `${proposals} – ${authority}`,
      ...{ author: authority, language, self: at(feedAddress), site: at(proposalsAddress()) },
      updatedAt: latest[0]?.publishedAt ?? now,
      entries: latest.map(({ id, title, body: text, publishedAt }) => ({
        ...{ id, title, publishedAt, summary: excerptOf(text, ""), href: at(proposalAddress(id)) },
      })),
    });
    return download({ name: undefined, type: "application/atom+xml; charset=utf-8", body });
  };
}
