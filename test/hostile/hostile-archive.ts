// An archive whose every field is out to run something in the reader's browser, spreadsheet or feed reader.

import type { ArchivedMeeting } from '../../src/search/archive.ts'
import { archivedMeeting, blocksOf, section } from '../web/fake-meetings.ts'

/** Elements that came out of the minutes bear this attribute; on a page there must be none. */
export const smuggled = 'data-smuggled'

/** A text that breaks out of elements, attributes, scripts, templates and table cells, wherever it is not escaped. */
function hostileField(name: string): string {
  return [
    `=HYPERLINK("http://evil.example","${name}")`,
    `<img ${smuggled} src=x onerror="document.title='smuggled'">`,
    `"><svg ${smuggled} onload=alert(1)>`,
    `' ${smuggled}=' onmouseover='alert(1)`,
    `</script><script ${smuggled}>document.title='smuggled'</script>`,
    `</title></textarea></style><b ${smuggled}>`,
    `]]><x ${smuggled}/>&lt;i ${smuggled}&gt;`,
    `{{constructor.constructor('document')()}}\${1}`,
    `javascript:alert(1) skole`,
  ].join(' ')
}

/** Two meetings; addresses are plain because ids are checked, all else is hostile. */
export function hostileMeetings(): readonly ArchivedMeeting[] {
  return ['2020-01-02', '2020-02-03'].map((date) => archivedMeeting(sketchOf(date)))
}

function sketchOf(date: string): Parameters<typeof archivedMeeting>[0] {
  const place = { start: 0, end: 0, startLine: 1, endLine: 1 }
  const lines = [hostileField('line'), `- ${hostileField('entry')}`, `# ${hostileField('subheading')}`]
  const decision = {
    place,
    text: hostileField('decision'),
    blocks: blocksOf(...lines),
    outcome: 'adopted',
    by: hostileField('by'),
    date: undefined,
    votes: {
      for: { count: 3, voters: [hostileField('voter')] },
      against: { count: 1, voters: [hostileField('voter')] },
      abstaining: undefined,
    },
    attendance: [hostileField('attendance')],
  } as const
  return {
    municipality: hostileField('municipality'),
    municipalitySlug: 'fjordby',
    council: hostileField('council'),
    councilSlug: 'udvalget',
    date,
    meeting: {
      place: hostileField('place'),
      startTime: hostileField('start'),
      endTime: hostileField('end'),
      attendees: [hostileField('attendee')],
      absent: [hostileField('absent')],
      administration: [hostileField('administration')],
      secretary: [hostileField('secretary')],
      councilPrinted: hostileField('printed'),
    },
    archived: {
      source: {
        path: hostileField('path'),
        sha256: '0'.repeat(64),
        provenance: { kind: 'official', publisher: hostileField('publisher'), link: 'javascript:alert(1)' },
      },
      problems: [
        { rule: 'minutes/hostile', severity: 'warning', message: hostileField('problem'), place: undefined },
      ],
      text: hostileField('text'),
    },
    items: [
      {
        title: hostileField('title'),
        caseNumber: hostileField('case'),
        journalNumber: hostileField('journal'),
        documentNumber: hostileField('document'),
        caseworker: hostileField('caseworker'),
        caseType: hostileField('type'),
        jointWith: hostileField('joint'),
        topics: [{ code: '05.01', title: hostileField('topic'), via: 'words' }],
        sections: [section('presentation', hostileField('label'), ...lines)],
        decision,
        decisions: [{ place, text: hostileField('sentence'), outcome: 'noted' }],
        earlierDecisions: [
          {
            place,
            text: hostileField('earlier'),
            outcome: 'adopted',
            body: hostileField('body'),
            date: undefined,
            itemNumber: hostileField('number'),
          },
        ],
        attachments: [hostileField('attachment')],
      },
      { title: hostileField('closed'), isOpen: false },
    ],
  }
}
