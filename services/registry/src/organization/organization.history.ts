import type { Historied, RequestContext } from '@metodgraf/subgraph-kit';
import { territoryNames } from '../territory/index.ts';
import { OrganizationHistory } from './organization.entity.ts';
import { SubjectType } from './subject-type.entity.ts';

const UNITS: Readonly<Record<string, string>> = {
  LEGAL_ENTITY: 'юридическое лицо',
  STRUCTURAL_UNIT: 'структурное подразделение',
};
const HOSTS: Readonly<Record<string, string>> = {
  UNIT_OF_PROVIDER: 'подразделение организации ДПО',
  UNIT_OF_UNIVERSITY: 'подразделение вуза',
  UNIT_OF_COLLEGE: 'подразделение профессиональной образовательной организации',
  LEGAL_ENTITY: 'юридическое лицо',
};
const wordsOf =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    words[String(value)] ?? String(value);

async function typeNames({ em }: RequestContext): Promise<Map<string, string>> {
  const types = await em.find(SubjectType, {});
  return new Map(types.map(({ code, name }) => [code, name]));
}

/** How the history of an organization is told. */
export const organizationHistory: Historied = {
  history: OrganizationHistory,
  labels: {
    name: 'Название',
    short_name: 'Краткое название',
    type_code: { label: 'Вид субъекта', names: typeNames },
    territory_id: { label: 'Территория', names: territoryNames },
    unit_kind: { label: 'Юридическое положение', show: wordsOf(UNITS) },
    host_kind: { label: 'База ЦНППМ', show: wordsOf(HOSTS) },
    ogrn: 'ОГРН',
    inn: 'ИНН',
    licence_number: 'Номер лицензии',
    licence_on: 'Дата лицензии',
    licence_issuer: 'Кем выдана лицензия',
    address: 'Адрес',
    phone: 'Телефон',
    email: 'Электронная почта',
    website: 'Сайт',
    since: 'Действует с',
    until: 'Не действует с',
    closing_act: 'Акт о прекращении',
  },
};
