// The words of titles that speak of one subject of KLE: from the titles of its groups and subjects, and from how
// municipalities call the same things. `*` stands for letters; a code may be a main group or a group.

/** Words that belong to the subject of a code, parted by commas. */
export type Vocabulary = Readonly<Record<string, string>>

/**
 * Three tiers, tried in this order: kinds of cases, which decide whatever else the title names ("Lokalplan for en ny
 * skole"); subjects; and words of the municipality as such, which count only where nothing else is named.
 */
export const vocabularies: readonly Vocabulary[] = [
  {
    '00.22': 'styrelsesvedtægten, styrelsesvedtægt for kommunen, kommunens styrelsesvedtægt',
    '01': 'vvm*',
    '01.02':
      'lokalplan*, *lokalplan, *lokalplaner, rammelokalplan*, kommuneplan*, planstrategi*, *planstrategi, temaplan*, udviklingsplan for *by, helhedsplan for *by, grønt danmarkskort, planlægning for *boliger, planlægning for *',
    '01.03': 'landzone*',
    '01.04': 'udstykningstilladelse*, arealoverførsel*',
    '01.05':
      'fredning*, strandbeskyttelseslinj*, skovbyggelinj*, åbeskyttelseslinj*, søbeskyttelseslinj*, fredskov*, natura 2000*, § 3-*',
    '01.07': 'sommerhusområdet, ulovlige sommerhuse, helårsbeboelse i sommerhus*',
    '01.10': 'bygningsfredning*, bevaringsværdig*',
    '01.11': 'byfornyelse*, områdefornyelse*, områdefornyelsen',
    '01.30': 'klimahandle*, klimaplan*, klimapolitik*, klimastrategi*, dk2020*',
    '02.34': 'byggetilladelse*, byggesag*',
    '03': 'almene sektor, almene boliger, almene *boliger',
    '03.02': 'skema [abc]',
    '03.25': 'boligplacering*',
    '03.30': 'boligsocial*',
    '05.02': 'privat* fællesvej*',
    '05.13':
      'trafiksikkerhed*, hastighedsnedsættelse*, hastighedsgrænse*, hastighedszone*, vejbump, vejchikane*, fartdæmpning*, trafiksanering*',
    '05.26': 'ekspropriation*',
    '06.01': 'spildevandsplan*, kloakering*, separatkloakering*, separering af *kloak*',
    '09.02': 'miljøgodkendelse*, miljøtilsyn*',
    '09.08': 'drikkevandsbeskyttelse*, grundvandsbeskyttelse*, boringsnære*',
    '09.19': 'badevand*',
    '13.02': 'indvinding af vand, vandindvinding*, indvinde grundvand',
    '13.03': 'varmeplan*, projektforslag*varme*, varmeforsyning*',
    '14': 'beredskabsplan*, redningsberedskab*, * brand & redning, * brand og redning, beredskabet',
    '15': 'beskæftigelsesplan*, beskæftigelsesindsats*',
    '17.21': 'skolebus*, befordring af elever, skolekørsel*',
    '22': 'alkoholbevilling*, bevillingsnævn*, nattilladelse*, spilletilladelse*, restaurationsplan*',
    '25': 'selvbudgettering*, statsgaranti*, skattegrundlag*, ejendomsvurdering*, grundskyld*, dækningsafgift*, skatteprocent*, udskrivningsgrundlag*, ejendomsskat*, skattelettelse*, kirkeskat*',
    '27.34': 'ensomhed blandt ældre, ensomme ældre',
    '32.36': 'repatriering*, *repatriering, *repatrieringspulje',
    '84': 'valgbestyrelse*, afstemningssted*, valgsted*, valglokale*, folketingsvalg*, kommunalvalg*, regionsrådsvalg*, europaparlamentsvalg*, folkeafstemning*, valg til *råd*, ældrerådsvalg*, valgtilforordnede*',
    '87': 'arbejdsmiljø*, apv, arbejdspladsvurdering*',
    '88': 'udbud, udbuddet, udbudsplan*, udbudsstrategi*, udbudspolitik*, *-udbudspolitik, genudbud*, indkøbspolitik*, indkøbs- og *, konkurrenceudsættelse*, rammeudbud*',
  },
  {
    '01.01': 'grøn trepart*, trepartsaftale*',
    '01.02':
      'boligprojekt*, boligområde*, etageboliger*, rækkehuse*, dagligvarebutik*, byudvikling*, arkitekturpolitik*, byrumsplan*',
    '01.05':
      'kæmpebjørneklo*, invasive arter, diger, beskyttede diger, naturbeskyttelse*, naturpleje*, naturpolitik*, biodiversitet*, naturgenopretning*, naturprojekt*, vådområde*, lavbundsprojekt*, naturnationalpark*, naturpark*, nationalpark*',
    '01.07': 'sommerhusområde*',
    '01.09': 'råstof*, grusgrav*',
    '01.13': 'skovrejsning*',
    '01.24': 'kystbeskyttelse*, kystsikring*, digelag*, højvandssikring*, stormflod*, kystfodring*',
    '01.30': 'klimatilpasning*, vedvarende energi, bæredygtighedsstrategi*',
    '02': 'nedrivning*, ulovligt byggeri, ulovligt opfør*, bebyggelsesprocent*, bygningsreglement*, tilbygning*, lovliggørelse*, byggeansøgning*, carport*, byggeskadefond*',
    '03': 'boligforening*, boligselskab*, boligorganisation*, ungdomsbolig*, ældrebolig*, familieboliger*, huslejeforhøjelse*, huslejestigning*, udlejningsregler*, udlejningsaftale*, boligpolitik*, andelsbolig*, husleje, beboerindskud*, byggeforening*, seniorbofællesskab*, parallelsamfund*, anvisningsaftale*',
    '04': 'sportshal*, træfældning*, fældning af træer, hundeskov*, svømmehal*, kunstgræs*, idrætshal*, idrætsanlæg*, multihal*, stadion*, legeplads*, haltid*, haltimer*, hallen, hallerne, hal \\d, kirkegård*, landdistrikt*, landsbypulje*, landsbyprojekt*, landsby*, strande, strandene, naturlegeplads*, skaterbane*, skaterpark*, idrætsfacilitet*, boldbane*, campingplads*, bypark*, *parkens, ridehal*, skøjtehal*, tennishal*, friluftsliv*, shelter*, klubhus*, fodboldbane*, begravelsesplads*, træpolitik*',
    '05': 'trafiktælling*, vejareal*, vejret*, pladsen foran, gratis parkering, cykelsti*, *cykelsti, *cykelstier, fællesvej*, parkeringsplads*, parkeringsforhold*, parkeringsafgift*, parkeringskontrol*, parkeringsstrategi*, parkering, cykelparkering*, asfalt*, vintervedligehold*, vintertjeneste*, snerydning*, glatførebekæmpelse*, rundkørsel*, lyskryds*, vejbelysning*, gadebelysning*, vejprojekt*, vejvedligehold*, ny vej, nye veje, vejnavn*, stibro*, bro over *, fortov*, trafikplan*, trafikanalyse*, trafikhandlingsplan*, vejlukning*, lukning af *vej, fodgænger*, mobilitetsplan*, vejudvidelse*, omfartsvej*, stiforbindelse*, stiplan*, cykelpolitik*, cyklist*, broer, broerne, bro- og tunnel*, tunnel*, støjskærm*, torvet, belægning på *, skolevej*, veje og fortove, motorvejsafkørsel*, motorvejstilslutning*, trafikstøj*, torvedage, ladestandere, vejnet*',
    '06': 'septiktank*, regnvand*, lar-*, vandstanden i, spildevand*, kloak*, vandløb*, *vandløbet, oprensning af *å, regulering af *å, regulativ for *å, renseanlæg*, overløb*, regnvandsbassin*, åbning af *å',
    '07': 'dagrenovation*, henteordning*, tømningsfrekvens*, affald*, *affald, renovation*, genbrug*, storskrald*, poseordning*, haveaffald*, kompost*, affaldsbeholder*, genanvendelse*, forbrændingsanlæg*',
    '08': '* havn, havnen, havneregulativ*, lystbådehavn*, lufthavn*, sejlrende*, fiskerihavn*, erhvervshavn*, trafikhavn*, flyveplads*, færgeleje*, marina, marinaen, havnebassin, bådplads*, bådpladser, havnetakst*',
    '09': 'grundvand*, jordforurening*, rottehandlingsplan*, rottebekæmpelse*, rotter, luftforurening*, støjgener*, støjhandlingsplan*, støj fra *, svinebrug*, husdyrbrug*, minkfarm*, forurening*, skadedyr*, brændeovn*, olieudslip*, pesticid*, lugtgener*, pfas*, miljøvurdering af *, biogasanlæg*, jordflytning*',
    '13': 'stoppested*, busserne, lokaltog*, køreplan*, vandboring*, vandforsyning*, drikkevand*, takstblad*, solcelle*, vindmølle*, fjernvarme*, fjernkøling*, kollektiv trafik, kollektiv varme, busplan*, *busser, busrute*, *busruter, buslinje*, busdrift*, buskørsel*, bybus*, natbus*, flextrafik*, flextur*, letbane*, letbanen, trafikselskab*, færgen, færge, færgetrafik*, færgedrift*, sejlplan*, byggemodning*, byggegrund*, parcelhusgrund*, bredbånd*, gratis bus, energiforsyning*, elforsyning*, varmepumpe*, forsyningsselskab*, * forsyning, vandværk*, varmeværk*, naturgas*, bortforpagtning*, jagtleje*, udlejning af jord',
    '14': 'brandværn*, evakuering*, brandvæsnet, beredskab*, brandvæsen*, brandsikkerhed*, brandstation*, brandsyn*',
    '15': 'sygemeldte, a-kasse*, unge uden job, anden etnisk baggrund, praktik til flygtninge, mentorordning*, jobcenter*, jobcentret*, sygedagpenge*, fleksjob*, ressourceforløb*, ledighed*, ledige, dagpengemodtager*, integration*, *integration, *integrationsrådet, integrationsmentor*, flygtninge*, indvandrer*, etniske minoriteter, nyankomne, nytteindsats*, arbejdsmarked*, beskæftigelse*, kontanthjælpsmodtager*, virksomhedspraktik*, løntilskud*, revalidering*, jobrotation*, jobparat*, aktivitetsparat*, jobafklaring*, seniorjob*, virksomhedsrettet*, ufaglærte*, opkvalificering af ledige, ukrainere, fordrevne',
    '17': 'skolefusion*, skolesammenlægning*, skolelukning*, mobning*, antimobbe*, skolemad*, timefordelingsplan*, undervisningen i \\d, folkeskole*, skolestruktur*, skolevæsen*, skoleåret, skoleindskrivning*, specialundervisning*, skoledistrikt*, sfo, sfo-*, skolebestyrelse*, skole-hjem*, elever, eleverne, elevernes, elevtal*, skoler, skolernes, skolens, fremtidens skole, åbne skole, skoledag*, klassedannelse*, klassekvotient*, ordensregler, lektiecafé*, lektiehjælp*, kvalitetsrapport*, privatskole*, friskole*, efterskole*, specialskole*, specialklasse*, tosprogede elever, skolefritidsordning*, undervisningstime*, karaktergennemsnit*, nationale test, 10. klasse*, inkluderende læringsmiljø*, mellemform*, skolefravær*, læringsmiljø*, uddannelsesvejledning, ungeindsats*, skolepolitik*, mobilpolitik*, mobilfri*, skolestart, elevråd*, modersmålsundervisning*',
    '18': 'idrætsforening*, aftenskole*, folkeoplys*, ungdomsskole*, medlemstilskud, lokaletilskud*, foreningstilskud*, fritidspas*, eliteidræt*, spejder*',
    '19': 'museum*, museet*, museer, *museum, *museet, stadsarkiv*, lokalarkiv*, lokalhistorisk*, arkivets, kulturarv*, kulturmiljø*, arkæolog*, mindesmærke*',
    '20': '*festivalen, kulturnat*, musikskole*, teater*, teatre*, egnsteater*, kulturpulje*, kulturstøtte*, billedskole*, kulturpolitik*, kulturhus*, kulturhuset, spillested*, festival*, *festival, kunstpulje*, kunstråd*, billedkunst*, kunsthal*, kulturskole*, byfest*, kulturaftale*, koncert*, orkester*, *orkester, biografdrift',
    '21': 'bibliotek*, bogbus*, *biblioteket, *bibliotek, *bibliotekerne, bogstart, læselyst*',
    '22': 'taxi*, hyrevogn*',
    '24': 'erhvervsklynge*, visit*, erhvervspolitik*, erhvervsstrategi*, turisme*, *turisme, turist*, erhvervshus*, erhvervsfremme*, erhvervsråd*, erhvervsservice*, erhvervsklima*, iværksætter*, erhvervsudvikling*, detailhandel*, handelsstand*, bosætningsstrategi*, handelsliv*, erhvervslivet*, erhvervsforening*, erhvervsindsats*, destination*',
    '27': 'ssp-*, dagcent*, aflastningsplads*, klippekort*, autisme, borgerstyret personlig assistance, sociale foreninger, udviklingshæm*, nødkald*, hjemmepleje*, hjemmehjælp*, plejehjem*, plejecent*, plejebolig*, plejehjemsplads*, ældrepleje*, ældrepolitik*, ældreområde*, ældremilliard*, demens*, handicappolitik*, handicapområde*, handicappris*, botilbud*, bostøtte*, bofællesskab*, bpa, bpa-*, *madlevering, *madudbringning, madservice*, rehabilitering*, ledsage*, værdighedspolitik*, frivilligt socialt arbejde, frivilligcenter*, § 18*, §18*, §79*, § 79*, socialpsykiatri*, hjælpemidler, hjælpemiddel*, kvalitetsstandard*, voksne med handicap, aktivitetscenter*, socialtilsyn*, herberg*, forsorgshjem*, krisecent*, udsatte voksne, socialt udsatte, udsattepolitik*, hjemløs*, praktisk hjælp, eget hjem, misbrugsbehandling*, hjerneskade*, magtanvendelse*, velfærdsteknologi*, visitation*, socialområde*, voksenområdet, ældre medicinske, ældreråd, pårørende*, pårørendepolitik*, beskyttet beskæftigelse, specialiserede socialområde',
    '28': 'legestue*, sommerferiepasning*, forældrebetaling*, fripladser, søskendetilskud*, ferielukning*, dagtilbud*, daginstitution*, børnehave*, vuggestue*, dagpleje*, minimumsnormering*, pasningsgaranti*, lukkedage, børnehus*, *børnehave, klubtilbud*, klubber, forældrebestyrelse*, pædagogisk læreplan*, styrket læreplan*, frokostordning*, privat institution, private institutioner, 0-5 år, 0-6 år, 0-6-års*, institutionspladser, forældretilfredshed i dag*, sprogvurdering*',
    '29': 'tandregulering*, hjertestarter*, fysioterapi*, tobaksfri*, motion på recept, tandlæge*, sundhed*, tandpleje*, omsorgstandpleje*, sundhedspleje*, genoptræning*, rygestop*, rygning, røgfri*, faldforebyggelse*, kræft*, *sundhedsaftale, sygepleje*, hjemmesygepleje*, akutplads*, vaccination*, vaccine*, alkoholbehandling*, alkoholpolitik*, forebyggelsespolitik*, lægedækning*, lægehus*, praktiserende læge*, medfinansiering af sundhed*, overvægt*, mental sundhed, covid*, corona*, epidemi*, hygiejnestrategi*, patientrettet*',
    '32': 'socialt bedrageri, førtidspension*, boligstøtte*, enkeltydelse*, sociale pensioner, folkepension*, kontanthjælp, ydelsesområde*, merudgifter*, hjælp i særlige tilfælde, boligydelse*, økonomisk fripladstilskud',
    '34': 'børn med handicap, udsatte familier, aflastningsfamili*, anbring*, anbragt*, plejefamilie*, underretning*, udsatte børn*, børnepolitik*, *børnepolitik, barnets lov, familiehus*, børne- og ungepolitik, familierådgivning*, opholdssted*, børnehandicap*, ppr, børn og unge med særlige behov, ankestyrelsen*børn*',
    '54': 'danskundervisning*, erhvervsskole*, hf, sprogcent*, forberedende grunduddannelse, fgu*, danskuddannelse*, ungdomsuddannelse*, erhvervsuddannelse*, gymnasi*, stu, voksenspecialundervisning*',
    '85': 'dokumenthåndtering*, esdh*, digitaliseringsstrategi*, digitalisering*, informationssikkerhed*, databeskyttelse*, it-sikkerhed*, it-strategi*, it-drift, gdpr, it-system*, hjemmeside*, kunstig intelligens, cybersikkerhed*',
  },
  {
    '00.30':
      'bloktilskud*, udligning*, finanslov*, økonomiaftale*, budget, budgettet, budgetter, budget \\d{4}*, budgetopfølgning*, budgetproces*, budgetforslag*, budgetaftale*, budgetønske*, budgetrevision*, budgettidsplan*, basisbudget*, overførsler fra, overførselsudgifter, økonomisk politik, tillægsbevillinger, besparelse*, sparekatalog*, økonomirapport*, økonomiopfølgning*, økonomivurdering*, anlægsoversigt*, forventet regnskab, halvårsregnskab*, effektiviserings*',
    '00.32':
      'regnskabsresultat*, kassebeholdning*, regnskab, regnskab \\d{4}*, årsregnskab*, revisionsberetning*, revision*, likviditet*',
    '00.34':
      'låneoptag*, lånoptag*, kassekredit*, lånerammer*, finansiel strategi, finansiel rapportering, formueforvaltning*',
    '00.05': 'venskabsby*',
    '00.13': 'kommunikationspolitik*, kommunikationsstrategi*, pressepolitik*',
    '00.07': 'borgerrådgiver*, whistleblower*',
    '00.14': 'borgerservice*, borgerbetjening*',
    '00.01': 'kommunestrategi*, frikommune*, verdensmål*, borgerinddragelsespolitik*',
    '00.22': 'vederlag*, byrådsperiode*',
    '81': 'personalegode*, ferieregler*, direktørkontrakt*, personalepolitik*, lønpolitik*, lønaftale*, løndannelse*, sygefravær*, ansættelse af*, kommunaldirektør*, personalesag*, med-aftale*, med-udvalg*, personaleredegørelse*, fratrædelse*, overenskomst*, afskedigelse*',
    '82': 'salg af ejendom*, ejendomssalg, ejendomssag*, salg af kommunal*, salg af den tidligere*, salg af grund, salg af areal*, salg af bygning*, køb af ejendom*, køb af areal*, erhvervelse af areal*, erhvervelse af ejendom*, køb af grund, grundsalg*, kommunale bygninger, kommunens bygninger, ejendomsstrategi*, ejendomspolitik*, bygningsvedligehold*, kommunale ejendomme, kommunens ejendomme, magelæg*, lejemål, forhandling om lejemål, energirenovering*, rådhus, rådhuset, rådhusbygning*, rådhusudvidelse*, køb af *gade *, køb af *vej *, salg af *gade *, salg af *vej *, salg af *stræde *',
  },
]
