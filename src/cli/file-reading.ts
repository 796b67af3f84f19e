import { isDanishWord } from '../danish/is-danish-word.ts'
import { readMeeting } from '../minutes/read-meeting.ts'
import type { DocumentText } from '../model/document-text.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Problem } from '../model/problem.ts'
import type { SourceFile } from '../model/source-file.ts'
import { readDocument } from '../readers/read-document.ts'
import { redacted } from '../readers/redact.ts'
import { loadLexicon } from '../store/lexicon-file.ts'
import type { Redaction } from '../store/redactions.ts'

/** A file as text and meeting, with the problems of both steps. */
export interface FileReading {
  readonly document: DocumentText
  readonly meeting: Meeting
  readonly problems: readonly Problem[]
}

/**
 * Reads one file all the way to its meeting. `path` is what may tell the municipality, as in a corpus. A file without
 * text is reported by its reader alone.
 */
export type FileReader = (file: SourceFile, path: string) => Promise<FileReading>

/** A reader of files that masks `redactions` and joins words over line ends as the Danish dictionary knows them. */
export async function createFileReader(redactions: readonly Redaction[]): Promise<FileReader> {
  const lexicon = await loadLexicon()
  const isWord = (word: string) => isDanishWord(lexicon, word)
  return async (file, path) => {
    const { value, problems: ofReader } = await readDocument(file, isWord)
    const hidden = redactions.filter((redaction) => redaction.path === undefined || redaction.path === path)
    const words = hidden.map((redaction) => redaction.words)
    const document = redacted(value, words)
    const { value: meeting, problems: ofMinutes } = readMeeting(document, { path }, isWord)
    const isReported = document.text.trim() === '' && ofReader.length > 0
    return { document, meeting, problems: isReported ? ofReader : [...ofReader, ...ofMinutes] }
  }
}
