import type { Reply } from "#platform/http/reply.ts";
import type { StaffSubmission } from "../about-external-user.ts";
import { type ActPages, codes, submitAct } from "./act-pages.tsx";
import { activate, deactivate, signOutEverywhere } from "./deactivation.ts";
import { unverifyEmail, verifyEmailByHand } from "./email-verification.ts";
import { sendReset } from "./password.ts";
import { liftProtection, protectIdentity } from "./protection.ts";

/** The acts that ask for no more than a confirmation or a reason. */
export const deactivation: ActPages = {
  act: "deactivation",
  noun: "deactivation",
  asksReason: true,
  danger: true,
};

export function submitDeactivation(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, deactivation, codes("external-user-deactivated"), (tx, on, { reason }) =>
    deactivate(tx, on, reason),
  );
}

export const activation: ActPages = { act: "activation", noun: "activation" };

export function submitActivation(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, activation, codes("external-user-activated"), activate);
}

export const signOut: ActPages = { act: "signOut", noun: "sessions" };

export function submitSignOut(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, signOut, codes("sessions-ended"), signOutEverywhere);
}

export const passwordReset: ActPages = { act: "passwordReset", noun: "password-reset" };

export function submitPasswordReset(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, passwordReset, codes("password-reset-sent"), sendReset);
}

export const emailVerification: ActPages = {
  act: "emailVerification",
  noun: "email-verification",
  asksReason: true,
  seen: ({ email }) => email,
};

export function submitEmailVerification(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, emailVerification, codes("email-verified"), verifyEmailByHand);
}

export const emailUnverification: ActPages = {
  act: "emailUnverification",
  noun: "email-unverification",
  seen: ({ email }) => email,
};

export function submitEmailUnverification(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, emailUnverification, codes("email-unverified"), (tx, on, { seen }) =>
    unverifyEmail(tx, on, seen),
  );
}

export const protection: ActPages = { act: "protection", noun: "protection", asksReason: true };

export function submitProtection(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, protection, codes("identity-protected"), (tx, on, { reason }) =>
    protectIdentity(tx, on, reason),
  );
}

export const protectionLifting: ActPages = {
  act: "protectionLifting",
  noun: "protection-lifting",
  asksReason: true,
};

export function submitProtectionLifting(submission: StaffSubmission): Promise<Reply> {
  return submitAct(submission, protectionLifting, codes("identity-protection-lifted"), (tx, on, { reason }) =>
    liftProtection(tx, on, reason),
  );
}
