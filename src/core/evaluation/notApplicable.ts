/**
 * What people write for "not applicable" or "no data" in a rating cell, in our ten languages. Compared without regard to
 * case, spaces, a closing full stop, and whether the short form takes points or slashes (`n.a.` = `N/A` = `n. a.`).
 * Dashes of any kind count too. Listed once each; extend the list, not the comparison.
 */
export const RATING_NOT_APPLICABLE: readonly string[] = [
  // a dash, typed or autocorrected
  "-", "--", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212",
  // English
  "n/a", "na", "n\\a", "not applicable", "not available", "n/k",
  // French: sans objet, non applicable, non disponible, non concerné
  "s/o", "sans objet", "non applicable", "non disponible", "n/d", "nd", "n/c", "non concerné",
  // German: keine Angabe, nicht zutreffend, nicht anwendbar, entfällt
  "k/a", "ka", "keine Angabe", "n/z", "nicht zutreffend", "n/anw", "nicht anwendbar", "entfällt", "entf",
  // Spanish: no aplica, no procede, sin datos, no consta
  "no aplica", "no aplicable", "no procede", "n/p", "s/d", "sin datos", "no consta", "no disponible",
  // Italian: non pertinente, non applicabile, non disponibile
  "non applicabile", "non pertinente", "non disponibile",
  // Portuguese: não se aplica, não disponível, sem dados
  "não aplicável", "não se aplica", "n/s/a", "não disponível", "sem dados",
  // Swedish: ej tillämpligt, ej aktuellt, uppgift saknas
  "e/t", "ej tillämpligt", "ej tillämplig", "ej aktuellt", "ej relevant", "i/u", "uppgift saknas",
  // Greek: δεν εφαρμόζεται, μη διαθέσιμο, δεν υπάρχει
  "δ/ε", "δ/υ", "μ/δ", "μ/ε", "δ/α", "δεν εφαρμόζεται", "μη εφαρμόσιμο", "μη διαθέσιμο", "δεν ισχύει",
  // Catalan: no s'aplica, no escau, no procedeix, sense dades
  "no s'aplica", "no escau", "no procedeix", "sense dades",
  // Welsh: amherthnasol, ddim yn berthnasol, dim ar gael
  "amh", "amherthnasol", "d/b", "ddim yn berthnasol", "d/g", "dim ar gael",
];

/** One spelling for all that differ only in case, spaces, apostrophes and the marks of a short form. */
function canonical(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/[\s\u2019']+/g, "").replace(/\.$/, "").replace(/\./g, "/");
}

const KNOWN: ReadonlySet<string> = new Set(RATING_NOT_APPLICABLE.map(canonical));

/** Each of them once, spelt as the comparison spells them: `n/a`, `keineangabe`. */
export const RATING_FORMS_NOT_APPLICABLE: readonly string[] = [...KNOWN];

/** True for text that says "not applicable" in one of our languages. Blank is not such text. */
export function saysNotApplicable(text: string): boolean {
  return KNOWN.has(canonical(text));
}
