import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTree, outline } from './check-tree.ts'

const textOf = async (html: string) => (await checkTree('a.html', html)).value.text
const rulesOf = async (html: string) => (await checkTree('a.html', html)).problems.map(({ rule }) => rule)

describe('what becomes of the elements of a page', () => {
  test.each(['side-med-stoej', 'tabel-pr-punkt'])('the tree of %s is the one beside it', async (name) => {
    const folder = join(import.meta.dirname, 'fixtures')
    const { value } = await checkTree(`${name}.html`, readFileSync(join(folder, `${name}.html`)))
    await expect(outline(value)).toMatchFileSnapshot(join(folder, `${name}.html.tree.txt`))
  })

  test('white space is one blank, within and between elements', async () => {
    expect(await textOf('<p>  Punktet <b>blev\n\n  godkendt</b> .\t</p>')).toBe('Punktet blev godkendt .')
  })

  test('a break is a line, two breaks are a paragraph', async () => {
    expect(await textOf('<p>Sted:<br>Rådhuset<br><br>Tid:<br/>kl. 17</p>')).toBe(
      'Sted:\nRådhuset\n\nTid:\nkl. 17',
    )
  })

  test('numbers that a page only counts are not invented', async () => {
    expect(await textOf('<ol start="12"><li>Status</li><li>Puljer</li></ol>')).toBe('Status\nPuljer')
  })

  test('a table that only lays out a page is read cell by cell', async () => {
    const page = '<table><tr><td>Menu</td><td><h1>Referat</h1><p>Byrådet</p></td></tr></table>'
    expect(await textOf(page)).toBe('Menu\n\nReferat\n\nByrådet')
  })

  test('a row whose first cell is empty begins with a tab', async () => {
    const page = '<table><tr><td>Pkt. 1</td><td>Budget</td></tr><tr><td></td><td>Godkendt</td></tr></table>'
    expect(await textOf(page)).toBe('Pkt. 1\tBudget\n\tGodkendt')
  })

  test('lines of preformatted text stay lines', async () => {
    expect(await textOf('<pre>1. Budget\n2. Lokaler</pre>')).toBe('1. Budget\n2. Lokaler')
  })
})

describe('what is no part of the minutes', () => {
  test('is left out and named', async () => {
    const page =
      '<nav>Forside</nav><p>Referat</p><button>Udskriv</button><script>x()</script><p>Til toppen</p>'
    const { value, problems } = await checkTree('a.html', page)
    expect(value.text).toBe('Referat')
    expect(problems.map(({ message }) => message)).toEqual([
      'Left out as no part of the minutes: "Forside", "Udskriv", "Til toppen".',
    ])
  })

  test('a head outside of main goes, one without a main stays', async () => {
    const main = '<main><p>Byrådet godkendte budgettet for det næste år.</p></main>'
    expect(await textOf(`<header>Kommune</header>${main}`)).toBe(
      'Byrådet godkendte budgettet for det næste år.',
    )
    expect(await textOf('<header>Byrådet 3. maj 2018</header><p>1. Budget</p>')).toContain('3. maj 2018')
  })

  test('a main that holds little does not hide the rest', async () => {
    expect(await textOf('<main><p>Referat</p></main><div>1. Budget blev godkendt af alle.</div>')).toContain(
      'Budget',
    )
  })

  test('a name alone does not remove what holds most of the page', async () => {
    expect(await textOf('<div id="cookie-page"><p>Referat fra mødet</p></div>')).toBe('Referat fra mødet')
    expect(await textOf('<div class="menu">1. Budget</div>'.repeat(3))).toBe(
      '1. Budget\n\n1. Budget\n\n1. Budget',
    )
  })
})

describe('encodings', () => {
  test.each([
    '<meta charset="iso-8859-1">',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
  ])('%s is believed where the bytes are no UTF-8', async (declaration) => {
    const page = Uint8Array.from(`<html><head>${declaration}</head><p>Møde på Ærø</p>`, (sign) =>
      sign.charCodeAt(0),
    )
    const { value, problems } = await checkTree('a.html', page)
    expect(value.text).toBe('Møde på Ærø')
    expect(problems).toEqual([])
  })

  test('a declaration that the bytes contradict is not', async () => {
    expect(await textOf('<html><head><meta charset="iso-8859-1"></head><p>Møde på Ærø</p>')).toBe(
      'Møde på Ærø',
    )
  })

  test('a letter is composed across elements', async () => {
    expect(await textOf('<p>A<b>&#778;</b>r</p>')).toBe('År')
  })
})

describe('hostile pages', () => {
  const deep = 10_000
  test.each([
    ['nested elements', '<div>'.repeat(deep)],
    ['nested tables', '<table><tr><td>'.repeat(deep)],
    ['nested lists', '<ul><li>'.repeat(deep)],
    ['emphasis that is never closed', '<p><b><i>'.repeat(deep)],
    ['elements that cross', '<b><div></b>'.repeat(deep)],
  ])('%s, ten thousand, are read line by line', async (_, opening) => {
    const page = `${opening}<p>Beslutning</p><p>Godkendt &amp; sendt p&aring; h&oslash;ring</p>`
    expect(await textOf(page)).toContain('Beslutning\nGodkendt & sendt på høring')
    expect(await rulesOf(page)).toEqual(['readers/structure-ignored'])
  })

  test('a tag of a megabyte is no tag for the parser', async () => {
    expect(await rulesOf(`<p ${'a '.repeat(500_000)}>Referat</p>`)).toEqual(['readers/structure-ignored'])
  })

  test('pictures in the page do not count', async () => {
    expect(await textOf(`<p>Kort<img src="data:image/png;base64,${'A'.repeat(3_000_000)}"></p>`)).toBe('Kort')
  })

  test('whatever stands in a page, there is a text whose places are right', async () => {
    const pieces = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<ul>',
        '<li>',
        '</ul>',
        '<b>',
        '</b>',
        '<br>',
        '<h2>',
      ],
      ...[
        '<main>',
        '<nav>',
        '</nav>',
        '<a href="#">',
        '</a>',
        '&nbsp;',
        '&#778;',
        ' ',
        '\n',
        'Pkt. 1',
        'å',
        '<',
        '>',
      ],
      ...['<pre>', '</pre>', '<!--', '-->', '<script>', '<dl><dt>', '<![CDATA[', '\u0000', '</html>'],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        await checkTree('a.html', `<html>${parts.join('')}`)
      }),
      { numRuns: 500 },
    )
  })
})
