import type { DemoProgram } from './demo-program.ts';

/** Programs that are or were in the federal registry. Two in force develop each competency: one can stand in for the other. */
export const FEDERAL_PROGRAMS: readonly DemoProgram[] = [
  {
    title: 'Формирование и оценка функциональной грамотности обучающихся',
    hours: 48,
    form: 'BLENDED',
    competencies: ['SUBJECT_TASKS', 'METHODICAL_FEEDBACK'],
    annotation:
      'Учителям-предметникам: задания на применение знаний, разбор решений, обратная связь по ним.',
    federal: 'CURRENT',
  },
  {
    title: 'Школа современного учителя: трудные темы и типичные ошибки',
    hours: 56,
    form: 'DISTANCE',
    competencies: ['SUBJECT_CONCEPTS', 'SUBJECT_TASKS'],
    annotation:
      'Учителям математики и естественных наук: логика предмета, контрпримеры, разбор ошибок обучающихся.',
    federal: 'CURRENT',
  },
  {
    title: 'Реализация обновлённых ФГОС: проектирование современного урока',
    hours: 36,
    form: 'BLENDED',
    competencies: ['METHODICAL_LESSON', 'SUBJECT_CONCEPTS'],
    annotation:
      'Учителям основной и старшей школы: урок от проверяемого результата, связь темы с опорными знаниями.',
    federal: 'CURRENT',
  },
  {
    title: 'Формирующее оценивание с цифровыми инструментами',
    hours: 36,
    form: 'DISTANCE',
    competencies: ['METHODICAL_FEEDBACK', 'METHODICAL_LESSON', 'DIGITAL_LEARNING'],
    annotation:
      'Педагогам всех предметов: оценивание, которое меняет следующий урок, и сервисы для быстрой обратной связи.',
    federal: 'CURRENT',
  },
  {
    title: 'Сопровождение обучающихся с особыми образовательными потребностями',
    hours: 72,
    form: 'BLENDED',
    competencies: ['PSYCHOLOGICAL_INDIVIDUALITY', 'PSYCHOLOGICAL_CLIMATE'],
    annotation: 'Педагогам инклюзивных классов: условия, инструкции и поддержка для детей с ОВЗ.',
    federal: 'CURRENT',
  },
  {
    title: 'Безопасная среда: профилактика травли и восстановительные практики',
    hours: 36,
    form: 'FULL_TIME',
    competencies: [
      'PSYCHOLOGICAL_CLIMATE',
      'PSYCHOLOGICAL_INDIVIDUALITY',
      'COMMUNICATIVE_DIALOGUE',
      'COMMUNICATIVE_FAMILY',
    ],
    annotation:
      'Классным руководителям и педагогам-психологам: общий план взрослых, разговор со сторонами и с семьёй.',
    federal: 'CURRENT',
  },
  {
    title: 'Школа и семья: партнёрство и общение в цифровом пространстве',
    hours: 36,
    form: 'DISTANCE',
    competencies: ['COMMUNICATIVE_FAMILY', 'COMMUNICATIVE_DIALOGUE', 'DIGITAL_SAFETY'],
    annotation: 'Классным руководителям: трудный разговор, общий чат, личные сведения о ребёнке.',
    federal: 'CURRENT',
  },
  {
    title: 'Цифровая образовательная среда: средства обучения и защита данных',
    hours: 48,
    form: 'DISTANCE',
    competencies: ['DIGITAL_LEARNING', 'DIGITAL_SAFETY'],
    annotation:
      'Педагогам всех предметов: выбор средства по учебной задаче, согласия, учётные записи, нейросети.',
    federal: 'EXPIRING',
  },
  {
    title: 'Проектная и исследовательская деятельность школьников',
    hours: 72,
    form: 'BLENDED',
    competencies: ['SUBJECT_TASKS', 'METHODICAL_LESSON'],
    annotation:
      'Руководителям ученических проектов: тема, ход исследования, оценивание результата.',
    provider: 'second-provider',
    federal: 'EXPIRED',
  },
];
