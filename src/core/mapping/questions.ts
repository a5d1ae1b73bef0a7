import { fold } from "../folding";
import { withoutNumbering } from "./headerKey";
import type { HeaderLanguage } from "./headerLanguages";

/** What a question over a column asks for: one of our columns, and the question as our language would put it. */
export interface AskedFor {
  readonly target: string;
  readonly language: HeaderLanguage;
}

type Questions = Readonly<Partial<Record<string, string>>>;

/**
 * How officers ask for a column instead of naming it, by language: what the folded header must match, whole words by `\b`. The
 * first that matches in this order counts, so what is narrow stands first ("what did not work" before "what worked").
 */
const QUESTIONS: Readonly<Record<HeaderLanguage, Questions>> = {
  English: {
    Transferability: "^(?:could|can|would|is it|how).*(?:others|elsewhere|copied|copy|transfer|repeat|replicat)", Lessons: "^what.*(?:learn(?:ed|t|ing)?\\b|lesson|advice|do differently)",
    Limitations: "^what.*(?:n t|not|less|hard|difficult|wrong|better|hindered|held)|^where.*(?:fail|stuck)", Strengths: "^what.*(?:work|well|helped)", Results: "^what.*(?:change|achiev|difference|result|come of|happened as|different)",
    Funder: "^(?:who|how).*(?:pay|paid|fund|financ)", Budget: "^(?:how much|what does it cost|what did it cost)", Title: "^what.*(?:call|name)", Partners: "^(?:with whom|together with|who (?:helps|helped|else|with)|who (?:are|were).*partner)",
    "Target group": "^(?:for whom|who (?:is it|was it) for|who (?:will |can |could |did |does |do we )?(?:benefit|take part|takes part|reach|help|attend)|who (?:is|was|were) reached|who are.*participants|whom)", "Lead organisation": "^who (?!.*(?:wrote|check|fill|updat|enter|review|sign|approv|attend|came))",
    Status: "^(?:still|is it still|does it still)", End: "^(?:until when|when.*(?:end|finish|stop|clos))", Start: "^(?:since when|when )", Problem: "^(?:why|what.*(?:need|problem))",
    Place: "^where(?: (?:is|was|does) .*)?$", Activities: "^what (?:is|was|were|are) (?:it|this|done)|^what (?:\\p{L}+ )?(?:do|does|did)\\b|^what (?:has|have|had) .*done|^what happen|^what .*involve|^how (?:does|did|do) .*work",
  },
  French: {
    Transferability: "^(?:peut on|est ce|comment).*(?:reprodui|transf|ailleurs)", Lessons: "^qu.*(?:appris|retenir)", Limitations: "^(?:ce qui|qu).*(?:moins|n a pas|pas marche|difficile|freine|coince)", Strengths: "^(?:ce qui|qu).*(?:bien|marche|fonctionne|reussi)",
    Results: "^(?:ce qui|qu).*(?:change|obtenu|resultat|atteint|apporte)", Funder: "^(?:qui|comment).*(?:financ|paie|paye)", Budget: "^combien", Title: "^comment.*(?:appelle|nomme)", Partners: "^avec qui", "Target group": "^(?:pour qui|a qui|qui (?:est|sont).*(?:beneficiaires|concerne|touche))",
    "Lead organisation": "^qui (?!.*(?:saisi|rempli|redige|valide|verifie))", End: "^jusqu|^quand.*(?:fin|termin|acheve)", Start: "^(?:depuis quand|quand )", Problem: "^(?:pourquoi|a quel besoin)", Place: "^ou(?: .*(?:situe|passe|lieu).*)?$", Activities: "^(?:de quoi|en quoi|que fai|qu est ce|qu.*(?:fait|realise)|ce qu.*fait)",
  },
  German: {
    Transferability: "(?:ubertrag|nachmach|anderswo).*", Lessons: "^was.*(?:gelernt|lernen)", Limitations: "^(?:was|wo|woran).*(?:hakt|schlecht|weniger|nicht|schwierig|schwer|besser|gehindert|klemmt)", Strengths: "^was.*(?:gut|bewahrt|gelungen|funktioniert|klappt)",
    Results: "^was.*(?:gebracht|erreicht|bewirkt|verandert|herausgekommen|geworden)", Funder: "^(?:wer|wie|woher|von wem).*(?:zahlt|bezahlt|finanz|fordert|geld)", Budget: "^(?:was kostet|wie teuer|wie viel|wieviel)", Title: "^wie.*(?:heisst|heißt|nennt)", Partners: "^(?:mit wem|wer hilft|wer macht mit|wer noch)",
    "Target group": "^(?:fur wen|wer wird erreicht|wen|an wen|wer nimmt|wer profitiert)", "Lead organisation": "^wer (?!.*(?:ausgefullt|gepruft|erfasst|eingetragen))", End: "^bis wann|^wann.*(?:end|schluss|abgeschl)", Start: "^(?:seit wann|ab wann|wann )", Problem: "^(?:warum|wieso|weshalb|wozu)",
    Place: "^(?:wo|in welche[mr] (?:ort|stadt|gemeinde))(?: .*(?:statt|ist|liegt).*)?$", Activities: "^(?:worum|was.*(?:gemacht|getan|gelaufen)|was mach|was passiert|was tu|um was)",
  },
  Spanish: {
    Transferability: "(?:replic|transferi|repetir|otros lugares)", Lessons: "^que.*(?:aprendi|leccion)", Limitations: "^que.*(?:no |menos|mal|dificil|falta|mejor)", Strengths: "^que.*(?:bien|funcion)", Results: "^que.*(?:consegui|logr|cambi|result|obtuv)", Funder: "^(?:quien|como).*(?:financ|paga)", Budget: "^cuanto", Title: "^como.*(?:llama|nombre)",
    Partners: "^(?:con quien|quien (?:colabora|ayuda))", "Target group": "^(?:para quien|a quien|quien (?:participa|se beneficia))", "Lead organisation": "^quien (?!.*(?:relleno|reviso|firm))", End: "^hasta cuando|^cuando.*(?:termin|acab|fin)", Start: "^(?:desde cuando|cuando )", Problem: "^(?:por que|para que)", Place: "^donde", Activities: "^(?:en que consiste|de que (?:va|se trata)|que .*(?:hace|hizo|hicimos|hecho)|que (?:se )?hace)",
  },
  Italian: {
    Transferability: "(?:replica|trasferi|ripet|altrove)", Lessons: "^(?:che )?cosa.*(?:impara|appres)", Limitations: "^(?:che )?cosa.*(?:non|meno|male|difficil|miglior)", Strengths: "^(?:che )?cosa.*(?:bene|funzion)", Results: "^(?:che )?cosa.*(?:cambi|ottenut|raggiun|prodott)", Funder: "^(?:chi|come).*(?:finanzi|paga)", Budget: "^quanto", Title: "^come.*(?:chiama|nome)",
    Partners: "^(?:con chi|chi (?:collabora|aiuta))", "Target group": "^(?:per chi|a chi|chi (?:partecipa|beneficia))", "Lead organisation": "^chi (?!.*(?:compil|verific|firm))", End: "^fino a quando|^quando.*(?:termin|finisc|conclu)", Start: "^(?:da quando|quando )", Problem: "^perche", Place: "^dove", Activities: "^(?:di (?:che )?cosa|in (?:che )?cosa|(?:che )?cosa .*(?:fatto|facciamo|fanno)|(?:che )?cosa (?:si )?fa)",
  },
  Portuguese: {
    Transferability: "(?:replic|transferi|repeti|outros lugares)", Lessons: "^(?:o )?que.*aprend", Limitations: "^(?:o )?que.*(?:nao|menos|mal|dificil|melhor)", Strengths: "^(?:o )?que.*(?:bem|funcion)", Results: "^(?:o )?que.*(?:mudou|consegui|alcan|result|obte)", Funder: "^(?:quem|como).*(?:financ|paga)", Budget: "^quanto", Title: "^como.*(?:chama|nome)",
    Partners: "^(?:com quem|quem (?:colabora|ajuda))", "Target group": "^(?:para quem|a quem|quem (?:participa|beneficia))", "Lead organisation": "^quem (?!.*(?:preench|verific|assin))", End: "^ate quando|^quando.*(?:termin|acab|conclu)", Start: "^(?:desde quando|quando )", Problem: "^(?:porque|por que)", Place: "^onde", Activities: "^(?:em que consiste|de que (?:se )?trata|(?:o )?que .*(?:feito|fizemos|fazemos|fazem)|(?:o )?que (?:se )?(?:faz|e))",
  },
  Swedish: {
    Transferability: "(?:andra gora|overfor|spridas)", Lessons: "^vad.*lar", Limitations: "^vad.*(?:inte|mindre|samre|svart|battre|hindra)", Strengths: "^vad.*(?:bra|fungera)", Results: "^vad.*(?:result|hant|uppna|forandra|ledde|lett|gav|gett|blev|blivit)", Funder: "^(?:vem|vilka|hur).*(?:betala|finans)", Budget: "^(?:vad kosta|hur mycket)", Title: "^vad.*(?:heter|kallas)",
    Partners: "^(?:med vem|med vilka|tillsammans|vilka (?:hjalper|samverkar))", "Target group": "^(?:for vem|for vilka|vem (?:ar det|riktar|nas)|vilka (?:nas|deltar)|(?:vem|vilka).*(?:riktar|vander))", "Lead organisation": "^(?:vem|vilka) (?!.*(?:fyllt|granskat|skrivit))", End: "^till (?:nar|och med nar)|^nar.*slut", Start: "^(?:sedan nar|nar )", Problem: "^varfor", Place: "^var(?: .*(?:ligger|finns|ager).*)?$", Activities: "^vad (?:gor|ar det|handlar|innebar)|^vad .*gjor",
  },
  Greek: {
    Lessons: "^τι.*μαθ", Limitations: "^τι.*(?:δεν|δυσκολ|καλυτερ)", Strengths: "^τι.*(?:καλα|λειτουργ)", Results: "^τι.*(?:πετυχ|αλλαξ|αποτελεσ|επιτευχ)", Funder: "^(?:ποιοσ|ποιος|πως).*(?:χρηματοδ|πληρων)", Budget: "^ποσο", Title: "^πωσ.*(?:λεγεται|ονομαζ)", Partners: "^με ποι", "Target group": "^(?:για ποι|σε ποι|ποιοι ωφελ)",
    "Lead organisation": "^ποι(?:οσ|ος|οι).*(?:υλοποι|οργαν|ευθυν|τρεχει|συντον)", End: "^μεχρι ποτε|^ποτε.*(?:τελειω|ληγ|ολοκληρ)", Start: "^(?:απο ποτε|ποτε )", Problem: "^γιατι", Place: "^που", Activities: "^(?:τι (?:κανει|κανουμε|καναμε|εγινε|γινεται|ειναι)|περι τινοσ|σε τι)",
  },
  Catalan: {
    Lessons: "^que.*apres", Limitations: "^que.*(?:no |menys|malament|dificil|millor)", Strengths: "^que.*(?:be\\b|funcion)", Results: "^que.*(?:aconsegui|canvi|result|assoli)", Funder: "^(?:qui|com).*(?:financ|paga)", Budget: "^quant(?:s)? (?:costa|val)", Title: "^com.*(?:diu|anomena)", Partners: "^amb qui", "Target group": "^(?:per a qui|a qui|qui (?:participa|se n beneficia))",
    "Lead organisation": "^qui (?!.*(?:omplert|revisat|signa))", End: "^fins quan|^quan.*(?:acaba|fi)", Start: "^(?:des de quan|quan )", Problem: "^per que", Place: "^on(?: .*(?:es fa|es troba).*)?$", Activities: "^(?:en que consisteix|de que (?:va|es tracta)|que .*(?:fet|vam fer|fem)|que (?:es )?fa)",
  },
  Welsh: {
    Lessons: "^beth.*(?:dysg)", Limitations: "^beth.*(?:ddim|na |anodd|gwell)", Strengths: "^beth.*(?:weithio|gweithio|dda)", Results: "^beth.*(?:newid|cyflawn|canlyn)", Funder: "^pwy.*(?:ariannu|talu)", Budget: "^faint", Title: "^beth.*(?:enw|galw)", Partners: "^(?:gyda phwy|pwy sy n helpu)", "Target group": "^(?:i bwy|ar gyfer pwy|pwy sy n elwa)",
    "Lead organisation": "^pwy (?!.*(?:llenwi|gwirio|lofnod))", End: "^tan pryd|^pryd.*(?:gorffen|ben|diwedd)", Start: "^(?:ers pryd|pryd )", Problem: "^pam", Place: "^ble", Activities: "^beth (?:yw|mae|sy)|^beth.*(?:wnaeth|wnaed|wneud|wnawn|digwydd)",
  },
};

const PATTERNS = Object.entries(QUESTIONS).flatMap(([language, questions]) => Object.entries(questions).map(([target, pattern]) => ({ target, language: language as HeaderLanguage, pattern: new RegExp(pattern ?? "$^", "u") })));

/** What a header asks for, where it is a question; the languages in their order, so that a spelling shared by two is the former's. */
export function askedFor(header: string): AskedFor | null {
  const words = fold(withoutNumbering(header)).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  if (words === "" || words.length > 80) return null;
  const found = PATTERNS.find(({ pattern }) => pattern.test(words));
  return found === undefined ? null : { target: found.target, language: found.language };
}
