// The words that names of committees are made of, and those that only look like the name of a body.

/** Beginnings of the words for a municipality's fields of work, as they stand in "Plan, Miljø og Teknik". */
const fields =
  /^(?:arbejd|beredskab|beskæftigelse|bolig|borger|bosætning|by|byg|bæredygtig|børn|dagtilbud|demokrati|digital|drift|ejendom|energi|erhverv|familie|forebygg|forsyning|fritid|frivillig|grøn|handicap|havn|idræt|infrastruktur|innovation|integration|job|klima|kultur|kyst|land|ledelse|liv|læring|miljø|mobilitet|nærdemokrati|natur|oplevelse|omsorg|omstilling|plan|psykiatri|rehabilitering|samskabelse|senior|skole|social|strategi|sundhed|teknik|trafik|trivsel|turisme|uddannelse|udvikling|ung|undervisning|vand|vej|velfærd|voksen|voksne|vækst|ældre|økonomi)/iu

/** True for a word that names one of a municipality's fields of work, a hyphen at its end allowed. */
export function isFieldOfWork(word: string): boolean {
  return word.length <= 30 && fields.test(word)
}

/** True for words that end like a body and are none: "området", "ledetråd", "forråd". */
export function isNoBody(word: string): boolean {
  return /(?:områd(?:et?)?|(?:^|e|r)tråd|forråd|samråd|frembestyrelse|(?<!borger)repræsentation(?:en)?)s?$/iu.test(
    word,
  )
}
