// Starts GraphiQL with those of the project's examples that the graph in use can answer as a panel beside its documentation and history; without it where there are none.
// React, ReactDOM and GraphiQL are globals: their packages' browser builds, loaded before this script.
const { createElement } = React;
const { useEditorContext } = GraphiQL.React;

const examples = await (await fetch('/explore/examples.json')).json();
const asked = new URLSearchParams(location.search).get('example');
const opening = examples.find(({ name }) => name === asked);
const [first] = examples;

/** What an example that needs an access token is sent with, once a token stands in it. */
const tokenHeaders = '{ "authorization": "Bearer <token>" }';

/** The list of examples; a click opens one in a tab of its own, or goes to the tab that has it. */
function Examples() {
  const { tabs, addTab, changeTab, queryEditor, headerEditor } = useEditorContext({ nonNull: true });
  const open = ({ query, needs }) => {
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) return changeTab(index);
    addTab();
    setTimeout(() => {
      queryEditor?.setValue(query);
      if (needs) headerEditor?.setValue(tokenHeaders);
    });
  };
  const entry = (example) =>
    createElement('li', { key: example.name },
      createElement('button', { type: 'button', onClick: () => open(example) },
        createElement('strong', null, example.title),
        createElement('small', null, `${example.user} · ${example.domain}`),
        example.needs && createElement('small', { className: 'needs' }, `needs ${example.needs.replaceAll('`', '')}`)));
  return createElement('div', { className: 'graphiql-examples' },
    createElement('div', { className: 'graphiql-doc-explorer-title' }, 'Examples'),
    createElement('ul', { className: 'examples' }, examples.map(entry)));
}

const Icon = () =>
  createElement('svg', { viewBox: '0 0 24 24', width: 20, height: 20, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 },
    createElement('path', { d: 'M4 5h16M4 12h16M4 19h10M18 16.5l3 2.5-3 2.5' }));

const examplesPanel = { title: 'Examples', icon: Icon, content: Examples };

const root = ReactDOM.createRoot(document.getElementById('explorer'));
root.render(
  createElement(GraphiQL,
    {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      ...(first && { plugins: [examplesPanel], visiblePlugin: 'Examples', defaultQuery: first.query, defaultTabs: [{ query: first.query }] }),
      ...(opening ? { query: opening.query } : {}),
      // Not with `tokenHeaders` in it: the schema is read with what stands there at first, and no token stands in it yet.
      defaultEditorToolsVisibility: opening?.needs ? 'headers' : false,
      shouldPersistHeaders: false,
    },
    createElement(GraphiQL.Logo, null, createElement('a', { className: 'brand', href: '/' }, 'Teixit'))),
);
