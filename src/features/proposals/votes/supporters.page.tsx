import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import { formatDate } from "#platform/time/format.ts";
import { EmptyState } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { Pager } from "#ui/pager.tsx";
import { Table } from "#ui/table.tsx";
import { publishedProposal, trailTo } from "../about-proposal.ts";
import { proposalAddress, supportersAddress } from "../addresses.ts";
import { authorNameOf } from "../names.ts";
import { supportersOf } from "./supporters.queries.ts";
import { voteTexts } from "./vote-texts.ts";

/** Who has voted for it, by name; the page exists only where the proposal's rules publish them (decision 26). */
export async function showSupporters(visit: Visit<"public">): Promise<Page> {
  const { db, language, query } = visit;
  const proposal = await publishedProposal(visit);
  if (!proposal.publishesSupporters) throw notFound();
  const after = parseId<"votes">(query.one("after") ?? "");
  const { supporters, more } = await supportersOf(db, proposal.id, after);
  const texts = voteTexts(language);
  const last = supporters.at(-1);
  const first = supportersAddress(proposal.id);
  return page({
    title: texts.supporters,
    breadcrumb: trailTo(proposal, language),
    content: (
      <>
        <BackLink href={proposalAddress(proposal.id)}>{proposal.title}</BackLink>
        <PageHeading lead={<bdi>{texts.supportersLead(proposal.title)}</bdi>}>{texts.supporters}</PageHeading>
        {supporters.length === 0 ? (
          <EmptyState sentence={texts.noSupporters} />
        ) : (
          <Table
            language={language}
            caption={texts.supportersCaption}
            captionHidden
            rows={supporters}
            columns={[
              {
                key: "name",
                heading: texts.name,
                cell: (supporter) => <bdi>{authorNameOf(supporter, language)}</bdi>,
                namesRow: true,
              },
              { key: "day", heading: texts.day, cell: ({ castAt }) => formatDate(castAt, language, "table") },
            ]}
          />
        )}
        {(more || after !== undefined) && (
          <Pager
            language={language}
            first={after === undefined ? undefined : first}
            next={more && last ? supportersAddress(proposal.id, `after=${last.vote}`) : undefined}
          />
        )}
      </>
    ),
  });
}
