import { xmlText } from './xml.ts'

/** The description (OpenSearch 1.1) by which a browser adds the site to its search engines. */
export function openSearchDescription(origin: string): string {
  const at = xmlText(origin)
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Referatarkivet</ShortName>
<Description>Søg i referater fra kommunernes råd og udvalg</Description>
<Language>da</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${at}/soeg?q={searchTerms}"/>
<Url type="application/atom+xml" template="${at}/soeg.atom?q={searchTerms}"/>
<Url type="application/x-suggestions+json" template="${at}/forslag.json?q={searchTerms}&amp;form=opensearch"/>
</OpenSearchDescription>
`
}
