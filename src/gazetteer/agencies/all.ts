import { africa } from './africa.ts'
import type { Agency } from './agency.ts'
import { canada } from './canada.ts'
import { caribbean } from './caribbean.ts'
import { centralAsia } from './central-asia.ts'
import { eastAsia } from './east-asia.ts'
import { easternEurope } from './europe-east.ts'
import { northernEurope } from './europe-north.ts'
import { southernEurope } from './europe-south.ts'
import { westernEurope } from './europe-west.ts'
import { international } from './international.ts'
import { latinAmerica } from './latin-america.ts'
import { middleEast } from './middle-east.ts'
import { oceania } from './oceania.ts'
import { withOffices } from './offices.ts'
import { southAsia } from './south-asia.ts'
import { southeastAsia } from './southeast-asia.ts'
import { britishForces, unitedKingdom } from './united-kingdom.ts'
import { usAttorneys } from './us-attorneys.ts'
import { usFederal } from './us-federal.ts'
import { usLocal } from './us-local.ts'
import { usStates } from './us-states.ts'

/** Agencies of the tables: each has an entry of its own. */
export const namedAgencies: readonly Agency[] = [
  ...usFederal,
  ...usAttorneys,
  ...usStates,
  ...usLocal,
  ...unitedKingdom,
  ...britishForces,
  ...international,
  ...westernEurope,
  ...southernEurope,
  ...northernEurope,
  ...easternEurope,
  ...eastAsia,
  ...southeastAsia,
  ...southAsia,
  ...centralAsia,
  ...middleEast,
  ...africa,
  ...canada,
  ...latinAmerica,
  ...caribbean,
  ...oceania,
]

/** Every agency the program knows: those of the tables, and offices that each country has. */
export const agencies: readonly Agency[] = withOffices(namedAgencies)
