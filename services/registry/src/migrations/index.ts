import type { Service } from '@metodgraf/subgraph-kit';
import { Organization202611210900 } from './202611210900_organization.ts';
import { Person202611210901 } from './202611210901_person.ts';
import { Appointment202611210902 } from './202611210902_appointment.ts';
import { Account202611210903 } from './202611210903_account.ts';
import { History202611220000 } from './202611220000_history.ts';
import { SavedView202611220009 } from './202611220009_saved_view.ts';
import { Import202611220010 } from './202611220010_import.ts';
import { OrganizationCard202611220020 } from './202611220020_organization_card.ts';
import { TerritoryMerger202611220021 } from './202611220021_territory_merger.ts';
import { Responsible202611220022 } from './202611220022_responsible.ts';
import { PostTerms202611220030 } from './202611220030_post_terms.ts';
import { YoungSpecialists202611220031 } from './202611220031_young_specialists.ts';
import { Teams202611220032 } from './202611220032_teams.ts';
import { Offices202611220040 } from './202611220040_offices.ts';
import { Confirmation202611220041 } from './202611220041_confirmation.ts';
import { Balancing202611220050 } from './202611220050_balancing.ts';
import { Agreement202611220060 } from './202611220060_agreement.ts';
import { Accounts202611220070 } from './202611220070_accounts.ts';

/** The steps that made the registry's tables, in order. */
export const migrations: Service['migrations'] = [
  { name: '202611210900_organization', class: Organization202611210900 },
  { name: '202611210901_person', class: Person202611210901 },
  { name: '202611210902_appointment', class: Appointment202611210902 },
  { name: '202611210903_account', class: Account202611210903 },
  { name: '202611220000_history', class: History202611220000 },
  { name: '202611220009_saved_view', class: SavedView202611220009 },
  { name: '202611220010_import', class: Import202611220010 },
  { name: '202611220020_organization_card', class: OrganizationCard202611220020 },
  { name: '202611220021_territory_merger', class: TerritoryMerger202611220021 },
  { name: '202611220022_responsible', class: Responsible202611220022 },
  { name: '202611220030_post_terms', class: PostTerms202611220030 },
  { name: '202611220031_young_specialists', class: YoungSpecialists202611220031 },
  { name: '202611220032_teams', class: Teams202611220032 },
  { name: '202611220040_offices', class: Offices202611220040 },
  { name: '202611220041_confirmation', class: Confirmation202611220041 },
  { name: '202611220050_balancing', class: Balancing202611220050 },
  { name: '202611220060_agreement', class: Agreement202611220060 },
  { name: '202611220070_accounts', class: Accounts202611220070 },
];
