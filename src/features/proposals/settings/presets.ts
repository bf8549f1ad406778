import { defaultSettings, type ProposalSettings } from "./settings.ts";

/**
 * Rules to begin from, each a way in which Swedish municipalities run their proposals. Only what the name promises
 * differs from what holds where nothing is chosen.
 */
export const presets = {
  usual: defaultSettings,
  light: {
    ...defaultSettings,
    voteGoal: 200,
    submittingNeeds: "verified-email",
    votingNeeds: "verified-email",
    shownName: "full-name",
  },
  debate: {
    ...defaultSettings,
    voteGoal: 50,
    votingPeriods: [60],
    allowsAgainst: true,
  },
  "chosen-period": {
    ...defaultSettings,
    votingPeriods: [90, 180, 270, 365],
    submittingNeeds: "verified-email",
    votingNeeds: "verified-email",
    moderatesComments: "before",
    coolingOffMonths: 24,
  },
  guarded: {
    ...defaultSettings,
    voteGoal: 30,
    commentingNeeds: "verified-personal-number",
    guardianBelow: 16,
  },
  small: {
    ...defaultSettings,
    voteGoal: 30,
    votingPeriods: [60],
    submittingNeeds: "nothing",
    commentingNeeds: "nobody",
    oneAtATime: true,
    coolingOffMonths: 24,
  },
} as const satisfies Readonly<Record<string, ProposalSettings>>;

export type Preset = keyof typeof presets;

export const presetNames = Object.keys(presets) as readonly Preset[];
