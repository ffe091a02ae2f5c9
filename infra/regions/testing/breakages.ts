export const THRESHOLDS = 'kuzbass/registry/thresholds.yaml';
export const TERRITORIES = 'kuzbass/registry/territories.yaml';
export const TYPES = 'kuzbass/registry/subject-types.yaml';
export const SCALE = 'kuzbass/diagnostics/level-scale.yaml';
export const ROADMAPS = 'kuzbass/monitoring/roadmaps.yaml';
const INDICATORS = 'kuzbass/monitoring/indicators.yaml';
const ACT = 'kuzbass/monitoring/acts/order-1971.yaml';
const DEMO = 'kuzbass/demo.yaml';

/** The first occurrence of `from` becomes `to`; the fault is expected on the line holding `at`. */
export interface Breakage {
  what: string;
  file: string;
  from: string;
  to: string;
  at: string;
  says: string;
}

/** One breakage of each class of fault a region can have. */
export const BREAKAGES: readonly Breakage[] = [
  {
    what: 'broken syntax',
    file: THRESHOLDS,
    from: 'value: 250',
    to: 'value: [250',
    at: 'unit: PEOPLE',
    says: 'ошибка записи YAML',
  },
  {
    what: 'a repeated key',
    file: THRESHOLDS,
    from: 'value: 250',
    to: 'value: 250\n    value: 251',
    at: 'value: 251',
    says: 'ключ повторён',
  },
  {
    what: 'a tab',
    file: SCALE,
    from: '    gaps:',
    to: '\tgaps:',
    at: '\tgaps:',
    says: 'табуляция',
  },
  {
    what: 'a missing field',
    file: THRESHOLDS,
    from: '    value: 250\n',
    to: '',
    at: '- key: METHODOLOGIST_LOAD_LIMIT',
    says: '«thresholds.0.value»: поле обязательно (число)',
  },
  {
    what: 'an unknown key',
    file: THRESHOLDS,
    from: 'value: 250',
    to: 'value: 250\n    limit: 250',
    at: 'limit: 250',
    says: 'неизвестный ключ «limit»',
  },
  {
    what: 'a value of another type',
    file: THRESHOLDS,
    from: 'value: 250',
    to: 'value: много',
    at: 'value: много',
    says: 'ожидается число',
  },
  {
    what: 'an unknown choice',
    file: THRESHOLDS,
    from: 'unit: PEOPLE',
    to: 'unit: CATS',
    at: 'unit: CATS',
    says: 'допустимо только: PEOPLE, YEARS',
  },
  {
    what: 'a date that does not exist',
    file: THRESHOLDS,
    from: 'validFrom: 2023-06-08',
    to: 'validFrom: 2023-02-30',
    at: 'validFrom: 2023-02-30',
    says: 'нужна существующая дата',
  },
  {
    what: 'a period turned round',
    file: THRESHOLDS,
    from: 'validTo: null',
    to: 'validTo: 2023-06-08',
    at: 'validTo: 2023-06-08',
    says: 'validTo должен быть позже validFrom',
  },
  {
    what: 'an unknown clause',
    file: THRESHOLDS,
    from: 'order-1971#5.3.p1',
    to: 'order-1971#5.3.p9',
    at: 'order-1971#5.3.p9',
    says: 'пункт «order-1971#5.3.p9» не найден',
  },
  {
    what: 'an ill-formed clause',
    file: INDICATORS,
    from: 'clause: order-1971#5.1.p1',
    to: 'clause: п. 5.1',
    at: 'clause: п. 5.1',
    says: 'нужна ссылка вида «документ#якорь»',
  },
  {
    what: 'a repeated anchor',
    file: ACT,
    from: "anchor: 'order.2'",
    to: "anchor: 'order.1'",
    at: "anchor: 'order.1'\n    label: приказ, п. 2",
    says: '«anchor» повторяется: order.1',
  },
  {
    what: 'two editions on one day',
    file: THRESHOLDS,
    from: 'validTo: 2023-06-08',
    to: 'validTo: 2023-06-09',
    at: 'validFrom: 2021-07-23',
    says: '«YOUNG_EDUCATOR_AGE»: сроки действия двух записей пересекаются',
  },
  {
    what: 'a repeated territory',
    file: TERRITORIES,
    from: 'id: guryevsk-mr',
    to: 'id: belovo-mr',
    at: 'id: belovo-mr\n    name: Гурьевский',
    says: '«id» повторяется: belovo-mr',
  },
  {
    what: 'an unknown successor',
    file: TERRITORIES,
    from: 'successor: belovo-mo',
    to: 'successor: belovo',
    at: 'successor: belovo\n',
    says: 'преемник «belovo» не найден',
  },
  {
    what: 'a successor of a standing territory',
    file: TERRITORIES,
    from: 'validTo: 2025-04-23',
    to: 'validTo: null',
    at: 'successor: belovo-mo',
    says: 'у действующей территории не может быть преемника',
  },
  {
    what: 'a circle of successors',
    file: TERRITORIES,
    from: 'successor: belovo-mo',
    to: 'successor: belovo-mr',
    at: 'successor: belovo-mr',
    says: 'преемники образуют круг',
  },
  {
    what: 'a short ОКТМО',
    file: TERRITORIES,
    from: "oktmo: '32601000'",
    to: "oktmo: '326010'",
    at: "oktmo: '326010'",
    says: 'нужны 8 цифр ОКТМО',
  },
  {
    what: 'an unknown level',
    file: TYPES,
    from: 'level: FEDERAL',
    to: 'level: GALACTIC',
    at: 'level: GALACTIC',
    says: 'уровень «GALACTIC» не описан',
  },
  {
    what: 'a municipality under two centers',
    file: 'kuzbass/registry/mmc.yaml',
    from: '- prokopyevsk-go',
    to: '- kaltan-go\n      - prokopyevsk-go',
    at: '- kaltan-go\n      - prok',
    says: 'уже закреплена за другим ММЦ',
  },
  {
    what: 'levels out of order',
    file: SCALE,
    from: 'lowerShare: 0.85',
    to: 'lowerShare: 0.5',
    at: 'levels:',
    says: 'нижние границы уровней должны возрастать',
  },
  {
    what: 'a lost roadmap row',
    file: ROADMAPS,
    from: 'rowCount: 23',
    to: 'rowCount: 24',
    at: 'rowCount: 24',
    says: 'строк 23, а должно быть 24',
  },
  {
    what: 'a repeated roadmap row',
    file: ROADMAPS,
    from: 'code: RM-02',
    to: 'code: RM-01',
    at: "code: RM-01\n        measure: '1.1'\n        event: Разр",
    says: 'строка «RM-01» повторяется',
  },
  {
    what: 'an unknown kind of due date',
    file: ROADMAPS,
    from: 'kind: QUARTERLY',
    to: 'kind: SOMETIMES',
    at: 'kind: SOMETIMES',
    says: 'неизвестный вид в «kind»',
  },
  {
    what: 'an unknown measure',
    file: ROADMAPS,
    from: "measure: '2.5'",
    to: "measure: '2.9'",
    at: "measure: '2.9'",
    says: 'мероприятие «2.9» не описано',
  },
  {
    what: 'a share without a denominator',
    file: INDICATORS,
    from: 'denominator: Педагогические работники на дату',
    to: 'denominator: null',
    at: 'denominator: null\n    unit: PERCENT',
    says: 'у доли должен быть знаменатель',
  },
  {
    what: 'a demo account in an unknown organization',
    file: DEMO,
    from: 'role: EDUCATOR\n    organization: school',
    to: 'role: EDUCATOR\n    organization: academy',
    at: 'organization: academy',
    says: 'организация «academy» не описана',
  },
  {
    what: 'a demo id that is not a UUID',
    file: DEMO,
    from: '836a4cda-daed-43a6',
    to: '836a4cda-daed-13a6',
    at: '836a4cda-daed-13a6',
    says: 'нужен UUID четвёртой версии',
  },
  {
    what: 'more assigned than educators',
    file: DEMO,
    from: 'educators: 1059',
    to: 'educators: 900',
    at: 'methodologists:',
    says: 'закреплено 999, а педагогов 900',
  },
  {
    what: 'an unknown base act',
    file: 'kuzbass/region.yaml',
    from: 'baseAct: order-1971',
    to: 'baseAct: order-1',
    at: 'baseAct: order-1',
    says: 'акт «order-1» не описан',
  },
];
