import { rights } from "#platform/access/rights.ts";
import { exempelkopingUsers } from "./exempelkoping.ts";
import { pahittUsers, testebyUsers } from "./smaller-organisations.ts";
import type { WorldOrganisation, WorldPerson, WorldStaff } from "./world-person.ts";

// The demonstration's world, shared with tests and the pictures of the documentation. All of it is invented;
// organisations and catalogue stand in `examples/`.

const firstAgreements = "2021-05-01";

export const exempelkoping: WorldOrganisation = {
  code: "9901",
  agreements: [
    {
      eServices: ["statlig-ersattning", "ansvar-ensamkommande"],
      from: firstAgreements,
      reference: "DM-2021-101",
    },
  ],
  users: exempelkopingUsers,
};

export const testeby: WorldOrganisation = {
  code: "9902",
  agreements: [
    { eServices: ["statlig-ersattning"], from: firstAgreements, reference: "DM-2021-102" },
    { eServices: ["ansvar-ensamkommande"], from: firstAgreements, reference: "DM-2021-103" },
  ],
  users: testebyUsers,
};

export const pahitt: WorldOrganisation = {
  code: "99",
  agreements: [{ eServices: ["landsting"], from: firstAgreements, reference: "DM-2021-104" }],
  users: pahittUsers,
};

export const astrid: WorldPerson = {
  givenName: "Astrid",
  familyName: "Öberg",
  hsaId: "SE2120009994-1001",
  email: "astrid.oberg@exempelkoping.example",
};

export const bo: WorldPerson = {
  givenName: "Bo",
  familyName: "Ek",
  hsaId: "SE2120009994-1002",
  email: "bo.ek@exempelkoping.example",
};

export const tove: WorldPerson = {
  givenName: "Tove",
  familyName: "Åkesson",
  hsaId: "SE2120009986-1001",
  email: "tove.akesson@testeby.example",
};

export const ragnar: WorldPerson = {
  givenName: "Ragnar",
  familyName: "Wik",
  hsaId: "SE2321009991-1001",
  email: "ragnar.wik@regionpahitt.example",
};

/** Has all rights, and so looks after the others of the staff. */
export const sanna: WorldStaff = {
  givenName: "Sanna",
  familyName: "Kontakt",
  hsaId: "SE2021009994-3001",
  email: "sanna.kontakt@demomyndigheten.example",
  rights,
};

/** Reads the log and nothing else. */
export const mans: WorldStaff = {
  givenName: "Måns",
  familyName: "Läsare",
  hsaId: "SE2021009994-3002",
  email: "mans.lasare@demomyndigheten.example",
  rights: ["read-log"],
};

/** Looks after external users, with none of the rights that stand below that. */
export const petra: WorldStaff = {
  givenName: "Petra",
  familyName: "Medborgarstöd",
  hsaId: "SE2021009994-3003",
  email: "petra.medborgarstod@demomyndigheten.example",
  rights: ["manage-external-users"],
};
