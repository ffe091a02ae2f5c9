import { type ExportColumn, useI18n } from '@metodgraf/remote-kit';

/**
 * The columns of a file that say what `PersonLine` shows. `path` leads from a row to the person; without it the
 * row is the person.
 */
export function usePersonColumns(path?: string): readonly ExportColumn[] {
  const { t } = useI18n();
  const start = path === undefined ? '' : `${path}.`;
  return [
    { path: `${start}name`, title: t('person.name') },
    { path: `${start}posts.title`, title: t('person.post') },
    { path: `${start}posts.organization.shortName`, title: t('person.organization') },
  ];
}
