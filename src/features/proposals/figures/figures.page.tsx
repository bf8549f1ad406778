import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Bars } from "#ui/bars.tsx";
import { ButtonLink } from "#ui/button.tsx";
import { BackLink, LeftRight, PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { PrintButton } from "#ui/print-button.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import { exportAddress, figuresAddress, reviewsAddress } from "../addresses.ts";
import { answerTexts } from "../answers/answer-texts.ts";
import { trailToQueue } from "../review/about-submitted.ts";
import { reviewTexts } from "../review/review-texts.ts";
import { figuresOf, firstYear, type YearFigures } from "./figures.queries.ts";
import { figuresTexts } from "./figures-texts.ts";

/** What has become of proposals in a year, drawn and in figures: what councils are reported to. */
export async function showFigures({ db, language, query, now }: Visit<"proposals.review">): Promise<Page> {
  const thisYear = Number(stockholmDate(now).slice(0, 4));
  const first = await firstYear(db, now);
  const asked = Number(query.one("year"));
  const year = Number.isInteger(asked) && asked >= first && asked <= thisYear ? asked : thisYear;
  const figures = await figuresOf(db, year, now);
  const texts = figuresTexts(language);
  const years = Array.from({ length: thisYear - first + 1 }, (_, at) => thisYear - at);
  return page({
    title: texts.title(year),
    breadcrumb: trailToQueue(language),
    content: (
      <>
        <BackLink href={reviewsAddress}>{reviewTexts(language).back}</BackLink>
        <PageHeading lead={texts.lead}>{texts.title(year)}</PageHeading>
        <LeftRight
          left={<ButtonLink href={exportAddress}>{texts.export}</ButtonLink>}
          right={<PrintButton language={language} />}
        />
        {years.length > 1 && (
          <p>
            {texts.years}{" "}
            {years.map((one) => (
              <>
                {one === year ? (
                  <strong>{one}</strong>
                ) : (
                  <TextLink href={figuresAddress(one)}>{one}</TextLink>
                )}{" "}
              </>
            ))}
          </p>
        )}
        <Section heading={texts.whole}>
          <SummaryList items={summaryOf(figures, language)} />
        </Section>
        <Months language={language} months={figures.months} />
        {figures.refused.length > 0 && <Refusals language={language} refused={figures.refused} />}
      </>
    ),
  });
}

function summaryOf(figures: YearFigures, language: Language) {
  const { items } = figuresTexts(language);
  const { months, closed, refused } = figures;
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  const counted = [
    [items.submitted, sum(months.map(({ submitted }) => submitted))],
    [items.published, sum(months.map(({ published }) => published))],
    [items.refused, sum(refused.map(({ count }) => count))],
    [items.reached, closed.reached],
    [items.notReached, closed.notReached],
    [items.handedOver, figures.handedOver],
    [items.decided, figures.decided],
    [items.votes, figures.votes],
    [items.comments, figures.comments],
  ] as const;
  const { medianDays } = figures;
  return [
    ...counted.map(([label, count]) => ({ label, value: formatCount(count, language) })),
    ...(medianDays === undefined ? [] : [{ label: items.median, value: formatCount(medianDays, language) }]),
  ];
}

function Months({ language, months }: { language: Language; months: YearFigures["months"] }): VNode {
  const texts = figuresTexts(language);
  const name = (month: number) => texts.months[month - 1] ?? "";
  return (
    <Section heading={texts.perMonth}>
      <Bars
        label={texts.drawn}
        bars={months.map(({ month, submitted, published }) => ({
          label: name(month).slice(0, 3),
          parts: [submitted, published],
        }))}
      />
      <p class="b-hint">{texts.key}</p>
      <Table
        language={language}
        caption={texts.perMonth}
        captionHidden
        density="compact"
        rows={months}
        columns={[
          { key: "month", heading: texts.month, namesRow: true, cell: ({ month }) => name(month) },
          {
            key: "submitted",
            heading: texts.items.submitted,
            align: "end",
            cell: ({ submitted }) => formatCount(submitted, language),
          },
          {
            key: "published",
            heading: texts.items.published,
            align: "end",
            cell: ({ published }) => formatCount(published, language),
          },
        ]}
      />
    </Section>
  );
}

function Refusals({ language, refused }: { language: Language; refused: YearFigures["refused"] }): VNode {
  const texts = figuresTexts(language);
  const { grounds } = answerTexts(language);
  return (
    <Section heading={texts.refusals}>
      <Table
        language={language}
        caption={texts.refusals}
        captionHidden
        rows={refused}
        columns={[
          { key: "ground", heading: texts.ground, namesRow: true, cell: ({ ground }) => grounds[ground] },
          {
            key: "count",
            heading: texts.count,
            align: "end",
            cell: ({ count }) => formatCount(count, language),
          },
        ]}
      />
    </Section>
  );
}
