// One address for every kind of page of the invented archive, for tests that go through them all.

/** What a page is, and where it stands. */
export const kinds: Readonly<Record<string, string>> = {
  front: '/',
  search: '/soeg?q=lokalplan&kommune=hedeby-aasted&side=2',
  'search with routine items': '/soeg?kommune=fjordby',
  'search with a name as filter': '/soeg?q=repatriering+fjordby',
  'search split by municipality': '/soeg?opdelt=kommune',
  'search with open filters': '/soeg?q=lokalplan&kommune=hedeby-aasted#filtre',
  'empty result': '/soeg?q=findesikke&kommune=fjordby',
  'empty result with ways on': '/soeg?q=cykelsti&kommune=fjordby&aar=2018',
  item: '/fjordby/teknisk-udvalg/2023-05-09/2?q=cykelsti',
  'closed item': '/fjordby/teknisk-udvalg/2023-05-09/p4',
  'hostile item': '/fjordby/teknisk-udvalg/2023-05-09/3',
  meeting: '/fjordby/teknisk-udvalg/2023-05-09',
  'retold meeting': '/fjordby/integrationsraadet/2017-02-23',
  council: '/fjordby/teknisk-udvalg',
  municipality: '/fjordby',
  topic: '/emne/05',
  'narrow topic': '/emne/05.01',
  case: '/sag/05.01.02-P20-3-22',
  about: '/om',
  coverage: '/daekning',
  accessibility: '/tilgaengelighed',
  error: '/findes-ikke',
}
