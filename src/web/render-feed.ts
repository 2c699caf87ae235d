import { writableWords } from '../core/escape-markup.ts'
import type { Feed, FeedEntry } from '../core/feed.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** A feed as Atom, RFC 4287; `root` is where the pages begin. */
export function renderFeed(feed: Feed, root: string): string {
  const { markup } = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>${root}${feed.path}</id>
    <title>${writableWords(feed.title)}</title>
    <updated>${feed.updated.toString()}</updated>
    <link rel="self" type="application/atom+xml" href="${root}${feed.path}/feed.atom" />
    <link rel="alternate" type="text/html" href="${root}${feed.path}" />
    <generator>Attaché</generator>
    ${feed.entries.map((entry) => renderEntry(entry, root))}
  </feed> `
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}`
}

function renderEntry(entry: FeedEntry, root: string): Html {
  const url = root + entry.path
  return html`<entry>
    <id>${url}</id>
    <title>${writableWords(entry.title)}</title>
    <updated>${entry.updated.toString()}</updated>
    ${entry.authors.map((author) => html`<author><name>${writableWords(author)}</name></author>`)}
    <link rel="alternate" type="text/html" href="${url}" />
    <content type="text">${writableWords(entry.text)}</content>
  </entry> `
}
