/** A test that stands where what it tests stands: the file, and its title or the beginning of it. */
type Elsewhere = readonly [file: string, title: string];

const removals = "src/features/removals";
const canaries = "tests/erasure/canaries.test.ts";
const exactly: Elsewhere = [canaries, "exactly what the choices say stands where they say it"];
const sampled: Elsewhere = [
  canaries,
  "what the database keeps of its columns says nothing that the columns do not",
];
const logged: Elsewhere = [canaries, "the log of the program and its files name nobody"];
const forgotten: Elsewhere = [canaries, "the log verifies, and tells of nobody any more"];
const combined: Elsewhere = [
  `${removals}/engine/combinations.test.ts`,
  "all thirty-two combinations do what the document says, in any order, and nothing else",
];
const account = "src/features/my-pages/account/removed-account.test.ts";
const proposals = "src/features/proposals/removed-people.page.test.ts";
const person = "src/features/external-users/removed.page.test.ts";
const atStart = "src/removals-at-start.test.ts";

/** Which tests keep which leak from happening, by the leak's number. */
export const elsewhere: Readonly<Record<number, readonly Elsewhere[]>> = {
  1: [
    ["db/personal-data.test.ts", "Every column of every table has an entry in the registry of personal data"],
  ],
  2: [exactly, sampled],
  5: [exactly],
  8: [exactly],
  9: [
    [
      `${removals}/engine/registry.test.ts`,
      "a removal of %s goes through every table of theirs exactly once",
    ],
  ],
  10: [[account, "leaves its address to somebody new, who has nothing of theirs"]],
  16: [["db/personal-data.test.ts", "What removal finds and a register extract does not show has a reason"]],
  18: [exactly],
  19: [
    [
      `${removals}/engine/registry.test.ts`,
      "every table that tells something of people says by what a person's rows are found",
    ],
  ],
  20: [
    [
      `${removals}/engine/ended-people.test.ts`,
      "is removed with everything of theirs, and the log names them no more",
    ],
  ],
  21: [
    [
      `${removals}/engine/ended-people.test.ts`,
      "nobody who still belongs to an organisation or works here is removed",
    ],
  ],
  23: [[account, "has no session any more"]],
  24: [[account, "has no session any more"]],
  25: [[person, "is changed by none of the tools, which say why, and no event is written"]],
  26: [[account, "gets no mail with a new password, and what was mailed before leads nowhere"]],
  28: [exactly, combined],
  30: [[proposals, "let go is not named from the moment when the removal begins"]],
  33: [
    [
      `${removals}/search/search.test.ts`,
      "what others have written is a mention; what the removal keeps is kept",
    ],
  ],
  34: [exactly],
  35: [
    [proposals, "that was removed and has replies holds its place, without text, author or anything to do"],
  ],
  38: [[person, "has a page that says so and nothing of them, with the way to the removal"]],
  43: [
    [
      proposals,
      "A report of somebody who is gone waits without their words, and so does one of a comment that is gone",
    ],
  ],
  44: [combined],
  45: [forgotten, exactly],
  46: [exactly],
  48: [[`${removals}/engine/requests.test.ts`, "is put down, begun at once and told of without a name"]],
  49: [forgotten],
  50: [logged],
  53: [forgotten, exactly],
  55: [logged],
  56: [logged],
  58: [combined],
  59: [[`${removals}/search/search.test.ts`, "jobs may hold ids, and nothing else"]],
  60: [[person, "is in no list, count or search unless asked for, and then without personal data"]],
  61: [exactly],
  64: [[person, "is in no list, count or search unless asked for, and then without personal data"]],
  65: [[person, "has a page that says so and nothing of them, with the way to the removal"]],
  68: [[proposals, "L68: search engines are told to keep no page of proposals, open or closed"]],
  75: [
    [
      `${removals}/staff/removing.page.test.ts`,
      "is the verb, never a name; then the removal is ordered, and its page leads on",
    ],
  ],
  76: [exactly],
  78: [[account, "gets no mail with a new password, and what was mailed before leads nowhere"]],
  86: [
    [
      atStart,
      "a request that the backup knows as waiting, or as taken back, gives way to what was carried out",
    ],
    [atStart, "a key that comes back alone, with a backup of the keys, is destroyed again"],
  ],
  87: [
    [
      `${removals}/staff/removing.page.test.ts`,
      "counts exactly what there is, names what falls below its goal, and says what is kept and why",
    ],
  ],
  89: [
    [
      `${removals}/engine/carrying-out.test.ts`,
      "says why to staff, tells the log once, and goes on from there",
    ],
  ],
  90: [
    [`${removals}/engine/carrying-out.test.ts`, "fails by the search without losing what it searches for"],
  ],
  91: [
    [`${removals}/engine/killing.test.ts`, "times leaves removals that the next one brings to their end"],
    [
      `${removals}/engine/carrying-out.test.ts`,
      "though it knows the person by reference alone, as one that the journal tells of",
    ],
  ],
  94: [[`${removals}/engine/carrying-out.test.ts`, "where somebody has taken the account away before it"]],
  96: [exactly, combined],
  98: [combined],
  99: [
    [
      `${removals}/own/taking-back.test.ts`,
      "takes the request back while it waits, and keeps the account as it was",
    ],
  ],
  100: [
    [
      "src/features/my-pages/data/exported-tables.test.ts",
      "a citizen is shown every table that their removal finds rows in, or told why not",
    ],
  ],
  101: [
    [
      `${removals}/engine/carrying-out.test.ts`,
      "whatever takes the last reply away takes the placeholders above it",
    ],
  ],
  102: [
    [proposals, "that was removed and has replies holds its place, without text, author or anything to do"],
  ],
  103: [combined],
  110: [[`${removals}/staff/removing.page.test.ts`, "promises no more than the choices do"]],
};
