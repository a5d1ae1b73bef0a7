/**
 * Words that officers put headers together from, by the part that they play, in our ten languages (English, French, German,
 * Spanish, Italian, Portuguese, Swedish, Greek, Catalan, Welsh, a line each where a language adds any). Folded.
 */
const LISTS = {
  /** What a row may be called: what a name or a number is the name or the number of. */
  thing: `project proj initiative practice action activity programme program prog intervention scheme course provision case grant measure service contract bid application file entry record item card example op operation offer award
    projet pratique dispositif dossier fiche demarche operation
    projekt projekts vorhaben vorhabens massnahme angebot angebots praxis beispiel beispiels antrag antrags vorgang vorgangs
    proyecto practica actuacion accion iniciativa programa experiencia medida expediente ficha actividad
    progetto pratica azione iniziativa intervento attivita misura scheda
    projeto projecto acao medida atividade
    insats verksamhet metod atgard arende satsning
    εργο εργου πρακτικη πρακτικησ δραση δρασησ παρεμβαση παρεμβασησ
    projecte actuacio accio experiencia expedient fitxa activitat
    prosiect cynllun menter arfer gweithgaredd rhaglen prosiectr`,
  name: `name title label heading
    nom titre intitule libelle denomination appellation
    titel bezeichnung bez
    nombre titulo denominacion
    nome titolo denominazione
    designacao
    namn benamning rubrik
    ονομα τιτλοσ ονομασια
    titol denominacio
    enw teitl`,
  number: `no nr n num number ref reference id code identifier urn #
    numero reference identifiant
    nummer kennung kennziffer kennzeichen kurzel
    codigo cod clave referencia identificador
    codice riferimento identificativo
    referencia
    beteckning kod lopnummer
    αριθμοσ κωδικοσ κωδ αρ
    codi
    rhif cyf cyfeirnod cod`,
  begin: `start started begin begins began begun beginning commence commenced commencement launch launched go live opened opening inception established setup kickoff
    debut demarrage lancement ouverture commencement lance demarre
    beginn beginns anfang anfangs startet begonnen gestartet auftakt auftakts
    inicio comienzo arranque lanzamiento apertura puesta marcha
    inizio avvio apertura partenza
    inicio comeco arranque lancamento abertura
    startade borjade paborjad igangsatt
    εναρξη εναρξησ αρχη ξεκινημα
    inici comencament engegada
    dechrau cychwyn lansio`,
  finish: `end ended ends finish finished close closed closing closure exit ceased completion completed expiry terminated termination until
    fin cloture achevement echeance terme
    ende endes abschluss abschlusses schluss beendet beendigung
    fin finalizacion cierre termino conclusion
    fine conclusione chiusura termine scadenza
    fim conclusao encerramento termo
    slut avslut avslutad avslutades
    ληξη ληξησ ολοκληρωση ολοκληρωσησ τελοσ
    fi finalitzacio tancament acabament
    diwedd gorffen cwblhau dod ben`,
  date: `date year month day
    annee mois
    datum jahr monat
    fecha f ano mes
    data anno giorno
    mes
    ar manad
    ημερομηνια ημ νια ετοσ χρονοσ
    any
    dyddiad blwyddyn`,
  text: `description desc descr summary outline overview narrative synopsis abstract details
    descriptif descriptive resume presentation
    beschreibung kurzbeschreibung beschrieb zusammenfassung darstellung
    descripcion resumen sintesis
    descrizione sintesi riassunto
    descricao resumo sintese
    beskrivning sammanfattning
    περιγραφη συνοψη περιληψη
    descripcio resum sintesi
    disgrifiad crynodeb`,
  place: `place location town city venue site
    lieu ville commune
    ort stadt standort gemeinde
    lugar localidad municipio ciudad
    luogo comune citta sede
    local cidade municipio localidade
    kommun plats stad
    τοποσ πολη τοποθεσια
    lloc municipi ciutat
    tref lle lleoliad`,
  money: `cost costs spend spent spending expenditure budget amount price outlay allocation
    cout montant depense depenses
    kosten ausgaben betrag summe budget budgets aufwand finanzvolumen
    coste costo importe gasto presupuesto monto cuantia
    costo importo spesa
    custo montante despesa orcamento verba
    kostnad kostnader belopp utgift summa
    κοστοσ ποσο δαπανη προϋπολογισμοσ
    cost import despesa pressupost quantia
    cyllideb swm gwariant`,
  funds: `fund funds funding funded funder finance financed financing sponsor sponsored donor cofunding cofunder commissioner commissioned paid money
    argent fonds
    geld mittel
    dinero fondos
    denaro fondi
    dinheiro fundos
    pengar medel
    χρηματα
    diners fons
    arian
    financement financeur cofinancement cofinanceur subvention
    finanzierung forderung forderer geldgeber kofinanzierung mittelgeber
    financiacion financiador financiacion cofinanciacion subvencion
    finanziamento finanziatore cofinanziamento
    financiamento financiador cofinanciamento
    finansiering finansiar medfinansiering
    χρηματοδοτηση χρηματοδοτησησ χρηματοδοτησ
    financament financador cofinancament
    cyllid cyllidwr ariannwr ariannu`,
  source: `source stream line pot programme body from by route
    source ligne
    quelle aus topf
    fuente linea
    fonte linea
    kalla fran
    πηγη
    font linia
    ffynhonnell`,
  lead: `lead leading main accountable responsible delivery delivering host implementing managing coordinating principal primary
    responsable porteur porteuse pilote referente chef
    verantwortliche federfuhrende durchfuhrende zustandige
    lider promotora gestora coordinadora ejecutora titular
    capofila attuatore promotore gestore
    lider coordenadora executora
    ansvarig genomforande
    επικεφαλησ υπευθυνοσ συντονιστησ
    coordinadora
    arweiniol cyfrifol`,
  organisation: `organisation organization org body agency dept department authority partner institution entity association ngo charity company
    organisme structure entite
    organisation einrichtung stelle institution behorde amt verein trager
    entidad organizacion organismo institucion
    ente organizzazione soggetto
    entidade organizacao instituicao
    aktor forvaltning part
    φορεασ οργανισμοσ
    entitat organitzacio ens
    corff sefydliad`,
  /** Who has been given the money or the task. */
  holder: `holder grantholder grantee recipient applicant awardee provider contractor supplier beneficiary promoter operator deliverer
    beneficiaire porteur operateur titulaire demandeur prestataire
    antragsteller zuwendungsempfanger projekttrager trager
    beneficiario solicitante adjudicatario proveedor titular
    beneficiario proponente titolare
    beneficiario requerente promotor
    sokande projektagare utforare
    δικαιουχοσ αναδοχοσ
    beneficiari sollicitant
    darparwr deiliad ymgeisydd`,
  side: `other supporting support co sub associated associate joint further additional cooperating collaborating
    autre autres co associe associes
    weitere andere sonstige koop mit
    otra otras otros colaboradora colaboradoras socias
    altri altre partner coinvolti
    outra outras outros parceira parceiras
    ovriga andra medverkande
    λοιποι αλλοι συνεργαζομενοι
    altres col
    eraill partneriol cyd`,
  people: `people person resident tenant community group learner participant family national migrant refugee client user population audience women men youth adult child children pupil student household newcomer beneficiary individual citizen worker
    personnes habitants familles publics refugies femmes jeunes
    personen menschen familien bewohner frauen jugendliche teilnehmende
    personas familias vecinos mujeres jovenes colectivos poblacion
    persone famiglie donne giovani cittadini
    pessoas familias mulheres jovens populacao
    personer familjer invanare kvinnor ungdomar deltagare
    ατομα οικογενειεσ γυναικεσ νεοι πληθυσμοσ
    persones families dones joves collectius
    pobl teuluoedd menywod cyfranogwyr`,
  reached: `targeted target addressed engaged reached supported served helped involved included benefiting attending
    cibles vises concernes accompagnes touches accueillis
    erreicht erreichte angesprochen betreut unterstutzte
    destinatarias atendidas dirigido beneficiadas beneficiarias alcanzadas
    raggiunte coinvolte seguite destinatarie
    abrangidas alcancadas apoiadas destinatarias
    nadda berorda malgrupp
    ωφελουμενοι εξυπηρετουμενοι
    ateses destinataries
    targed dargedir gefnogir`,
  group: `group cohort segment
    gruppe
    grupo colectivo
    gruppo
    grupp
    ομαδα
    grup
    grwp`,
  state: `situation problem issue need challenge context condition position criticality state
    probleme besoin enjeu diagnostic etat
    lage problem bedarf zustand
    situacion problema necesidad reto
    situazione problema bisogno criticita condizione contesto
    situacao necessidade desafio
    lage behov utmaning
    κατασταση προβλημα αναγκη
    situacio necessitat repte
    sefyllfa angen problem`,
  initial: `initial starting identified addressed tackled underlying original
    depart initial initiale repere identifie traite
    ausgangs anfangliche bestehende festgestellter
    partida inicial detectada identificada abordado
    partenza iniziale rilevato affrontato
    partida inicial detetada
    ursprunglig utgangs identifierat
    αρχικη αφετηριασ
    inicial detectada
    cychwynnol nodwyd`,
  /** To let others see something; a column of yes and no with such a word is about that. */
  sharing: `share shared publish published publication public publicly release disclose disclosure externally
    publier publication diffuser diffusion
    veroffentlichen veroffentlichung offentlich freigabe
    publicar publicacion difusion
    pubblicare pubblicazione diffusione
    publicar publicacao divulgar
    publicera publicering offentlig
    δημοσιευση δημοσιευθει
    publicar publicacio difusio
    cyhoeddi rhannu`,
  /** Words that change nothing of what a column is. */
  neutral: `total annual yearly overall planned actual current main key short brief full approved agreed estimated approx max words recurrent recurring revenue capital gross net new expected eligible
    annuel annuelle global prevu reel principal bref breve
    gesamt gesamte jahrlich geplant kurze forderfahigen forderfahige
    anual prevista breve previsto elegible
    annuale totale prevista ammissibile
    prevista anual
    arlig planerad kort total
    ετησιοσ συνολικο συντομη
    anual prevista
    blynyddol byr`,
} as const;

export type HeaderPart = keyof typeof LISTS;

/** The words of each part. */
export const HEADER_PARTS: ReadonlyMap<HeaderPart, readonly string[]> = new Map(
  (Object.entries(LISTS) as [HeaderPart, string][]).map(([part, words]) => [part, [...new Set(words.trim().split(/\s+/))]]),
);
