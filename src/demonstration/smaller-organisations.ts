import { noor } from "./exempelkoping.ts";
import type { WorldUser } from "./world-person.ts";

/** Was given a permission under an agreement that has ended since. */
export const gun: WorldUser = {
  givenName: "Gun",
  familyName: "Ståhl",
  hsaId: "SE2120009986-2001",
  email: "gun.stahl@testeby.example",
  permissions: { "statlig-ersattning": ["grundskola"], "ansvar-ensamkommande": ["administrera-barn"] },
};

export const testebyUsers: readonly WorldUser[] = [
  gun,
  {
    ...noor,
    email: "noor.vandijk@testeby.example",
    permissions: { "statlig-ersattning": ["gymnasieskola"] },
  },
  {
    givenName: "Örjan",
    familyName: "Öst",
    hsaId: "SE2120009986-2002",
    email: "orjan.ost@testeby.example",
    permissions: { "statlig-ersattning": ["forskola", "forskoleklass", "grundskola", "utbetalningskonto"] },
  },
  {
    givenName: "Kerstin",
    familyName: "Wester",
    hsaId: "SE2120009986-2003",
    email: "kerstin.wester@testeby.example",
    permissions: {},
  },
];

export const siri: WorldUser = {
  givenName: "Siri",
  familyName: "Åkerman",
  hsaId: "SE2321009991-2001",
  email: "siri.akerman@regionpahitt.example",
  permissions: { landsting: ["se-asylsokande", "rapportera-halsoundersokning", "ansok-halsoundersokning"] },
};

export const pahittUsers: readonly WorldUser[] = [
  siri,
  {
    givenName: "Åsa-Britt",
    familyName: "Vidmark",
    hsaId: "SE2321009991-2002",
    email: "halsoundersokningar@regionpahitt.example",
    permissions: { landsting: ["se-asylsokande", "rapportera-halsoundersokning"] },
  },
  {
    givenName: "Emil",
    familyName: "Ekwall",
    hsaId: "SE2321009991-2003",
    email: "halsoundersokningar@regionpahitt.example",
    permissions: { landsting: ["ansok-halsoundersokning"] },
  },
  {
    givenName: "Yvonne",
    familyName: "Zetterqvist",
    hsaId: "SE2321009991-2004",
    email: "yvonne.zetterqvist@regionpahitt.example",
    permissions: {},
  },
];
