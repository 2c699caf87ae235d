import type { Action, CitationMark, Document, DocumentNode, StatementNode } from '../../src/core/document.ts'
import { splitQuotations, strong, text } from '../../src/core/inline.ts'

/** Documents that every outlet must render: inside its limits, with nothing lost and nobody called. */
export const exampleDocuments: Readonly<Record<string, Document>> = {
  overview: {
    title: 'China–US: main disputes unresolved, talks to continue',
    nodes: [
      { kind: 'heading', level: 1, inlines: [text('China–US')] },
      statement(
        'bottom',
        'The main disputes are unresolved and talks are to continue, U.S. officials said.',
        {
          citations: [cite('¶1', 'https://example.org/report#:~:text=disputes')],
        },
      ),
      {
        kind: 'notice',
        inlines: [text('One report, Sun 18 Jun 2023. '), strong('Old'), text(': roles are of that day.')],
      },
      statement('agreed', 'Qin Gang is to visit Washington; no date was given.', {
        label: 'Agreed, say unnamed U.S. officials',
        citations: [cite('¶2')],
        caveats: [{ kind: 'unnamed-source', label: 'unnamed source', words: 'U.S. officials, not named' }],
      }),
      {
        kind: 'paragraph',
        inlines: [strong('Awaited Mon 19 Jun:'), text(' more meetings. Outcome not on record.')],
      },
      { kind: 'divider' },
      {
        kind: 'actions',
        actions: [...['Positions', 'Timeline', 'Quotations', 'Officials', 'Doubts'].map(view), form()],
      },
      { kind: 'actions', actions: [menu(6)] },
    ],
  },
  lines: {
    title: 'China–US: in short',
    nodes: [
      {
        kind: 'line',
        label: 'Military',
        caveats: [{ kind: 'unnamed-person', label: 'not named', words: '' }],
        statements: [
          statement('refused', 'China’s defense minister refused to meet Austin.', {
            citations: [cite('¶16')],
          }),
          statement('not-yet', 'Austin said “we’re not there yet”.', {
            citations: [cite('¶17', 'https://example.org/report')],
            caveats: [{ kind: 'undated', label: 'undated', words: 'no day' }],
          }),
        ],
      },
      {
        kind: 'line',
        caveats: [],
        statements: [statement('plain', 'Talks went on.', { citations: [cite('¶1')] })],
      },
    ],
  },
  positions: {
    title: 'China–US: positions',
    nodes: ['Taiwan', 'Fentanyl', 'Trade'].flatMap((issue): DocumentNode[] => [
      { kind: 'heading', level: 2, inlines: [text(issue)] },
      statement(`${issue}-us`, `The United States pressed ${issue}.`, {
        label: 'United States',
        citations: [cite('¶8'), cite('¶9')],
      }),
      { kind: 'paragraph', inlines: [strong('China:'), text(' not stated in this record')] },
    ]),
  },
  quotations: {
    title: 'China–US: quotations',
    nodes: [
      statement('core', 'Qin Gang urged respect for “China’s core concerns”, his ministry said.', {
        label: 'Wed 14 Jun 2023',
        citations: [cite('¶20', 'https://example.org/a_(b)?q=[x]&r="y"')],
        caveats: [
          { kind: 'second-hand', label: 'second-hand', words: 'China’s own account of a call' },
          { kind: 'undated', label: 'undated', words: 'the day of the call is not given' },
        ],
      }),
      {
        kind: 'copy',
        text: 'Qin Gang urged respect for “China’s core concerns” [AP ¶20]\nAssociated Press, 18 Jun 2023',
      },
      {
        kind: 'facts',
        rows: [
          { term: 'Full name', inlines: [text('Qin Gang (秦刚)')] },
          {
            term: 'Role',
            inlines: [text('then foreign minister '), { kind: 'citation', citation: cite('¶2') }],
          },
        ],
      },
    ],
  },
  picture: {
    title: 'China–US: timeline, drawn',
    nodes: [
      {
        kind: 'picture',
        words: 'China–US: timeline.\nMay 2023: William Burns with Wang, event [AP ¶14], doubtful.',
        figure: { kind: 'timeline', title: 'China–US: timeline', note: 'as of Sun 18 Jun 2023', days: [] },
      },
      { kind: 'actions', actions: [view('In words')] },
    ],
  },
  problem: {
    title: 'No brief here is called “chnia”',
    nodes: [
      { kind: 'paragraph', inlines: [text('No brief here is called “chnia”. The nearest:')] },
      { kind: 'actions', actions: [view('China–US')] },
    ],
  },
  long: {
    title: 'Everything on record',
    nodes: [
      ...Array.from({ length: 70 }, (_, index) =>
        statement(
          `s${index}`,
          `Statement ${index} says one thing. It then says “another thing ${index}” at some length.`,
          {
            label: `No. ${index}`,
            citations: [cite(`¶${index}`)],
            caveats:
              index % 5 === 0
                ? [{ kind: 'garbled', label: 'garbled', words: `a clause of ${index} is lost` }]
                : [],
          },
        ),
      ),
      statement('endless', 'One sentence of many words follows another here. '.repeat(150).trim(), {
        citations: [cite('¶99')],
      }),
      statement('unbroken', '外交部发言人说'.repeat(900), { citations: [cite('¶100')] }),
      { kind: 'actions', actions: Array.from({ length: 60 }, (_, index) => view(`View ${index}`)) },
      { kind: 'actions', actions: [menu(60)] },
    ],
  },
  hostile: {
    title: '@everyone <!channel> *bold*',
    nodes: [
      {
        kind: 'heading',
        level: 1,
        inlines: [text('# @everyone <@123> <!channel> <#C1> <@&5> <t:0:R> </brief:1> <id:guide> :tada:')],
      },
      {
        kind: 'paragraph',
        inlines: [
          text('> quote\n- list\n1. one\n-# small\n```code```\n||spoiler|| ~~gone~~ __under__ *it* `c`'),
        ],
      },
      {
        kind: 'list',
        items: [[text('- nested')], [text('# not a heading')], [strong(' ** spaced ** ')], [text('\\')]],
      },
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'link', text: 'innocent](https://evil.example) [x', url: 'https://example.org/)(<>|~:~:' },
          { kind: 'link', text: 'script', url: 'javascript:alert(1)' },
          text(' [masked](https://evil.example) https://bare.example @here &lt;&amp; &'),
        ],
      },
      statement('rtl', 'قال “شيء” ثم 👩‍👩‍👧‍👦 Z̷̢͛a̷l̶g̵o 한국어 — @here <https://x.example>', {
        label: 'عنوان **',
        citations: [cite('¶1](x', 'https://example.org/\u202E*_~')],
        caveats: [{ kind: 'garbled', label: '`garbled`', words: '*' }],
      }),
      { kind: 'copy', text: '```\n@everyone <@123>\n``` end `' },
      { kind: 'copy', text: '' },
      { kind: 'paragraph', inlines: [] },
      { kind: 'list', items: [] },
      { kind: 'facts', rows: [] },
      { kind: 'actions', actions: [] },
      {
        kind: 'actions',
        actions: [
          { kind: 'menu', label: '', options: [] },
          view(''),
          view('👩‍👩‍👧‍👦'.repeat(40)),
          view('twin'),
          view('twin'),
        ],
      },
      {
        kind: 'actions',
        actions: [{ kind: 'link', label: 'long', url: `https://example.org/${'x'.repeat(600)}` }],
      },
    ],
  },
}

/** A citation of the example report. */
export function cite(paragraph: string, url?: string): CitationMark {
  const mark = { label: `AP ${paragraph}`, source: 'ap', anchors: [paragraph.replace('¶', 'p')] }
  return url === undefined ? mark : { ...mark, url }
}

/** A statement node with everything it can carry. */
export function statement(
  id: string,
  sentence: string,
  rest: Partial<Pick<StatementNode, 'label' | 'citations' | 'caveats'>> = {},
): StatementNode {
  return { kind: 'statement', id, inlines: splitQuotations(sentence), citations: [], caveats: [], ...rest }
}

function view(label: string): Action {
  return {
    kind: 'button',
    label,
    call: {
      command: 'brief',
      input: { subject: 'china-us', view: label.replaceAll(/\W/gu, '').slice(0, 12) },
    },
  }
}

function form(): Action {
  return { kind: 'form', label: 'Ask…', call: { command: 'ask', input: { subject: 'china-us' } } }
}

function menu(count: number): Action {
  const options = Array.from({ length: count }, (_, index) => ({
    label: `Person ${index}`,
    description: 'then in office',
    call: { command: 'official', input: { name: `person-${index}` } },
  }))
  return { kind: 'menu', label: 'Who?', options }
}
