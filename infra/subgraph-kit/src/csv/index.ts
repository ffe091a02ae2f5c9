export { CSV_BOM, csvLine, csvOwn, csvText } from './csv.ts';
