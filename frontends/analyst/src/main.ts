import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { readAggregateSchema } from './aggregate-schema';
import { askGraph } from './ask-graph';
import { examples } from './examples';

const place = document.getElementById('explorer');
if (!place) throw new Error('The page has no place for the explorer');

const wayBack = createElement('a', { href: '/', className: 'portal-link' }, '← МетодГраф');

// Without the narrowed schema there are no hints; queries still run.
const schema = await readAggregateSchema().catch((error: unknown) => {
  console.error('The schema for analysts is unknown', error);
  return null;
});

createRoot(place).render(
  createElement(
    GraphiQL,
    {
      fetcher: askGraph as GraphiQLProps['fetcher'],
      schema,
      defaultTabs: [...examples],
      // The session is a cookie of the portal; there is nothing to put into headers by hand.
      isHeadersEditorEnabled: false,
      defaultEditorToolsVisibility: 'variables',
    },
    createElement(GraphiQL.Logo, null, wayBack),
  ),
);
