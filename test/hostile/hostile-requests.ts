// What a hostile visitor may send: addresses near the real ones, bent in every way that ever broke a server.

import fc from 'fast-check'

/** Stands in headers that must never come back. */
export const evilHost = 'evil.example'

const bends = [
  ...[
    '..',
    '.',
    '%2e%2e',
    '..%2f..%2f',
    '%252e%252e',
    '..%5c..%5c',
    '....//',
    '%00',
    '%0d%0aSet-Cookie:%20x=1',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    '%',
    '%zz',
    '%c3%28',
    '%ff',
    '%F0%9F',
  ],
  ...[
    'etc',
    'passwd',
    'CURRENT',
    'manifest.json',
    'package.json',
    '.env',
    '*',
    '**',
    ':id',
    '$',
    '{}',
    '[]',
    '#',
  ],
  ...[
    '1',
    '0',
    '-1',
    '2023-02-30',
    '9999-99-99',
    '1e309',
    'NaN',
    'null',
    'undefined',
    '<script>',
    "'",
    '"',
    '`',
  ],
]
const names = [
  ...[
    'q',
    'kommune',
    'raad',
    'aar',
    'emne',
    'udfald',
    'sort',
    'side',
    'limit',
    'format',
    'afgraensning',
    'uge',
  ],
  ...['__proto__', 'constructor', 'q[]', 'q[$ne]', 'Q', '', 'side[]', '__proto__[x]', 'toString'],
]
const queryBits = [
  ...[
    '"',
    '-',
    '(',
    ')',
    ' OR ',
    ' ELLER ',
    ' OG ',
    ' NOT ',
    '*',
    '~',
    '~2',
    ':',
    'titel:',
    'beslutning:',
    'kommune:',
  ],
  ...[
    'kommune:"',
    '\\',
    '/',
    '[',
    ']',
    '{',
    '}',
    '^',
    '+',
    '?',
    '|',
    '&',
    '!',
    '..',
    '2020..2021',
    'fjordby',
    'skole',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\u202e',
    '\u0301',
    '😀',
    'ß',
    'İ',
    '\n',
    '\t',
    '05.01.02-P20-3-22',
    '§ 18',
    '1.000 kr.',
  ],
]

// Through bytes, because encodeURIComponent throws at half a surrogate pair.
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString())
const rawText = fc
  .string({ unit: 'binary-ascii', maxLength: 20 })
  .map((text) => text.replace(/[\r\n ]/g, '~'))
const word = fc.oneof(
  fc.constantFrom(...queryBits),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer().map(String),
)

/** A query in or near the language of the search box. */
export const hostileQuery = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))

const value = fc.oneof(
  { weight: 4, arbitrary: hostileQuery.map(encoded) },
  { weight: 2, arbitrary: fc.constantFrom(...bends) },
  { weight: 1, arbitrary: rawText.map((text) => text.replace(/[#&]/g, '~')) },
)
const parameter = fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}=${text}`)
const parameters = fc.array(parameter, { maxLength: 4 }).map((list) => list.join('&'))

/** Request targets: a known path as it is, with a step bent or added, or anything at all; and parameters. */
export function hostileTarget(knownPaths: readonly string[]): fc.Arbitrary<string> {
  const known = fc.constantFrom(...knownPaths)
  const step = fc.oneof(fc.constantFrom(...bends), rawText, hostileQuery.map(encoded))
  const bent = fc.tuple(known, fc.nat(6), step).map(([path, at, other]) => {
    const steps = path.split('/')
    steps[1 + (at % steps.length)] = other
    return steps.join('/')
  })
  const path = fc.oneof(
    { weight: 4, arbitrary: known },
    { weight: 4, arbitrary: bent },
    { weight: 2, arbitrary: fc.array(step, { maxLength: 6 }).map((steps) => `/${steps.join('/')}`) },
    { weight: 1, arbitrary: rawText },
    { weight: 1, arbitrary: known.map((each) => `http://${evilHost}${each}`) },
  )
  return fc.tuple(path, parameters).map(([each, list]) => (list === '' ? each : `${each}?${list}`))
}

const headerLines = [
  ...[
    `Host: ${evilHost}`,
    `X-Forwarded-Host: ${evilHost}`,
    'X-Forwarded-Proto: javascript',
    'Host:',
    'Host: a b',
  ],
  ...[
    `X-Original-URL: /${evilHost}`,
    `Forwarded: host=${evilHost}`,
    'X-Forwarded-For: ::::, %00',
    'Origin: null',
  ],
  ...[
    'If-None-Match: *',
    'If-None-Match: W/"',
    'If-Modified-Since: ø',
    'Range: bytes=0-0,1-1',
    'Range: bytes=-',
  ],
  ...[
    'Accept: application/json',
    'Accept: */*;q=x',
    'Accept-Encoding: br;q=x, *',
    'Accept-Encoding: identity;q=0',
  ],
  ...[
    'Transfer-Encoding: chunked',
    'Content-Length: 5',
    'Content-Length: -1',
    'Expect: 100-continue',
    'Upgrade: h2c',
  ],
  ...[
    'Cookie: __proto__=1; a',
    'Accept-Language: \xff',
    'X-Request-Id: forged',
    'TE: trailers',
    'Connection: close, q',
  ],
]

/** A few header lines, some of them twice. */
export const hostileHeaders = fc.oneof(
  { weight: 3, arbitrary: fc.constant<readonly string[]>([]) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...headerLines), { maxLength: 3 }) },
)

/** Mostly GET, for it goes deepest. */
export const hostileMethod = fc.oneof(
  { weight: 12, arbitrary: fc.constant('GET') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'get', 'X'),
  },
)
