import { administratorsAppoint } from "./administrators-appoint.ts";
import { administratorsEnd } from "./administrators-end.ts";
import { administratorsList } from "./administrators-list.ts";
import { administratorsReinstate } from "./administrators-reinstate.ts";
import { administratorsSuspend } from "./administrators-suspend.ts";
import { agreementsAdd } from "./agreements-add.ts";
import { agreementsEnd } from "./agreements-end.ts";
import { auditVerify } from "./audit-verify.ts";
import { catalogueImport } from "./catalogue-import.ts";
import type { Command } from "./command.ts";
import { databaseBackup } from "./database-backup.ts";
import { databaseRestore } from "./database-restore.ts";
import { erasureJournal } from "./erasure-journal.ts";
import { erasureRequest } from "./erasure-request.ts";
import { erasureVerify } from "./erasure-verify.ts";
import { keysCreate } from "./keys-create.ts";
import { organisationsImport } from "./organisations-import.ts";
import { staffAdd } from "./staff-add.ts";
import { staffEnd } from "./staff-end.ts";
import { staffGrant } from "./staff-grant.ts";
import { staffList } from "./staff-list.ts";
import { staffRevoke } from "./staff-revoke.ts";

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  organisationsImport,
  catalogueImport,
  agreementsAdd,
  agreementsEnd,
  administratorsAppoint,
  administratorsEnd,
  administratorsSuspend,
  administratorsReinstate,
  administratorsList,
  staffAdd,
  staffEnd,
  staffGrant,
  staffRevoke,
  staffList,
  auditVerify,
  erasureRequest,
  erasureVerify,
  erasureJournal,
  databaseBackup,
  databaseRestore,
  keysCreate,
];
