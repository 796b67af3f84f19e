// The invented archive of the web tests: two municipalities, three councils, five meetings, no real person.

import { parseIsoDate } from '../../src/model/ids.ts'
import type { MeetingSketch } from './fake-meetings.ts'
import { decision, section } from './fake-meetings.ts'

/** Text that must come out of every page as text. */
export const hostileText = '<script>alert("x")</script> & <b onclick=alert(1)>fed</b> {{7*7}} </title>'

const harbour = {
  municipality: 'Fjordby',
  municipalitySlug: 'fjordby',
  council: 'Teknisk Udvalg',
  councilSlug: 'teknisk-udvalg',
}
const integration = {
  municipality: 'Fjordby',
  municipalitySlug: 'fjordby',
  council: 'Integrationsrådet',
  councilSlug: 'integrationsraadet',
}
const heath = {
  municipality: 'Hedeby-Åsted',
  municipalitySlug: 'hedeby-aasted',
  council: 'Byrådet',
  councilSlug: 'byraadet',
}

const approval = {
  title: 'Godkendelse af dagsorden',
  isRoutine: true,
  decision: decision('adopted', ['Godkendt.']),
}

const cycling = { code: '05.01.02', title: 'Cykelstier', via: 'case-number' } as const

/** The sketches, in no special order. */
export const fakeSketches: readonly MeetingSketch[] = [
  {
    ...harbour,
    date: '2023-05-09',
    meeting: { endTime: '19:45' },
    items: [
      approval,
      {
        title: 'Cykelsti langs havnen – anlægsbevilling',
        caseNumber: '05.01.02-P20-3-22',
        documentNumber: '112233-23',
        caseworker: 'Teknik og Miljø',
        caseType: 'Beslutningssag',
        topics: [cycling],
        sections: [
          section('summary', 'Resumé', 'Udvalget tager stilling til en cykelsti på havnen i to etaper.'),
          section(
            'presentation',
            'Sagsfremstilling',
            'Havnefronten bruges af flere og flere cyklister, og byggeriet på kajen gør strækningen smal.',
            '# Økonomi i etaper',
            'Etape | Længde | Beløb',
            'Nord | 450 m | 1,2 mio. kr.',
            'Syd | 700 m | 1,9 mio. kr.',
            'Etaperne kan bygges hver for sig:',
            '- Nordre etape i efteråret',
            '- Søndre etape når kajen er færdig',
          ),
          section(
            'recommendation',
            'Indstilling',
            'Forvaltningen indstiller,',
            '- at bevillingen gives til etape nord.',
          ),
          section('decision', 'Beslutning', 'Anbefales. Medlem Delta var fraværende.'),
        ],
        decision: decision('adopted', ['Et flertal anbefaler cykelstien langs havnen.'], {
          by: 'Teknisk Udvalg',
          date: parseIsoDate('2023-05-09'),
          votes: {
            for: { count: 5, voters: ['Liste A', 'Liste B'] },
            against: { count: 2, voters: ['Liste C'] },
            abstaining: undefined,
          },
          attendance: ['Medlem Delta deltog ikke.'],
        }),
        earlierDecisions: [
          {
            place: { start: 0, end: 0, startLine: 40, endLine: 41 },
            text: 'Udsat til der foreligger et trafiktal.',
            outcome: 'postponed',
            body: 'Økonomiudvalget',
            date: parseIsoDate('2023-03-01'),
            itemNumber: '12',
          },
        ],
        attachments: ['Kort over havnen.pdf', 'Trafiktal 2022.xlsx'],
      },
      {
        title: hostileText,
        sections: [section('other', hostileText, hostileText)],
        decision: decision('rejected', [hostileText]),
        confidence: 0.3,
      },
      { title: 'Lukket punkt', number: undefined, isOpen: false, isRoutine: true },
    ],
    archived: {
      problems: [
        {
          rule: 'minutes/date-missing',
          severity: 'warning',
          message: 'no end time in "Tid 17.00"',
          place: { start: 0, end: 4, startLine: 3, endLine: 3 },
        },
      ],
    },
  },
  {
    ...harbour,
    date: '2022-11-15',
    items: [
      approval,
      {
        title: 'Cykelsti langs havnen – forslag til linjeføring',
        caseNumber: '05.01.02-P20-3-22',
        topics: [cycling],
        sections: [section('presentation', 'Sagsfremstilling', 'Tre linjeføringer er undersøgt.')],
        decision: decision('postponed', ['Sagen udsættes.']),
      },
    ],
  },
  {
    ...integration,
    date: '2017-02-23',
    items: [
      approval,
      {
        title: 'Status på flygtninge',
        number: '6',
        caseNumber: '00.01.00-A21-1-14',
        topics: [{ code: '00.01.00', title: 'Kommunens styrelse', via: 'words' }],
        sections: [section('presentation', 'Sagsfremstilling', 'To familier har søgt om repatriering i år.')],
        decision: decision('noted', ['Orienteringen om repatriering tages til efterretning.']),
      },
    ],
    archived: {
      source: {
        path: 'fjordby/integrationsraadet/2017-02-23/referat.md',
        sha256: '0'.repeat(64),
        provenance: {
          kind: 'retold',
          publisher: 'Fjordby Kommune',
          link: 'https://example.dk/referat?id=1&x="y"',
        },
      },
    },
  },
  {
    ...heath,
    date: '2018-02-27',
    items: [
      {
        title: 'Repatriering og hjælp til rejsen',
        topics: [{ code: '00.01.00', title: 'Kommunens styrelse', via: 'words' }],
        decisions: [
          {
            place: { start: 0, end: 0, startLine: 12, endLine: 12 },
            text: 'Rådet drøftede repatriering.',
            outcome: 'discussed',
          },
          {
            place: { start: 0, end: 0, startLine: 14, endLine: 14 },
            text: 'Formanden skriver til udvalget.',
            outcome: 'adopted',
          },
        ],
      },
    ],
  },
  {
    ...heath,
    date: '2023-08-21',
    meeting: { attendees: [], absent: [], startTime: undefined, place: undefined },
    items: Array.from({ length: 45 }, (_, index) => ({
      title: `Lokalplan ${100 + index} for boliger ved åen`,
      topics: [{ code: '01.02.05', title: 'Lokalplaner', via: 'case-number' as const }],
      sections: [section('presentation', undefined, 'Planen giver plads til nye boliger i byggefeltet.')],
      decision: decision(index % 3 === 0 ? 'referred' : 'adopted', ['Planen sendes i høring i otte uger.']),
    })),
  },
]
