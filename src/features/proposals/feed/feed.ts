import { escapeXml } from "#platform/text/escape-xml.ts";
import type { CaseId } from "../proposal.ts";

/** A published proposal as readers of feeds get it. Who made it is not told: what a feed has told cannot be taken back. */
type FeedEntry = {
  readonly id: CaseId;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date;
  readonly href: URL;
};

export type Feed = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly self: URL;
  readonly site: URL;
  /** When the newest of it was published; the moment that the feed is asked for where there is none. */
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
};

/** The feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const { title, author, language, self, site, updatedAt, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escapeXml(self.href)}</id>
  <title>${escapeXml(title)}</title>
  <updated>${updatedAt.toISOString()}</updated>
  <author><name>${escapeXml(author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self.href)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(site.href)}"/>
${entries.map(entryOf).join("\n")}
</feed>
`;
}

function entryOf({ id, title, summary, publishedAt, href }: FeedEntry): string {
  const when = publishedAt.toISOString();
  return `  <entry>
    <id>urn:uuid:${id}</id>
    <title>${escapeXml(title)}</title>
    <published>${when}</published>
    <updated>${when}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(href.href)}"/>
    <summary>${escapeXml(summary)}</summary>
  </entry>`;
}
