/**
 * What people call the matters of each domain when they do not know the framework, by domain id: the words of officers, residents and
 * newspapers, not of indicators. Ours. Several domains may have a word; endings do not matter. Add a word where a question in
 * everyday words leads astray.
 */
export const EVERYDAY_WORDS: Readonly<Record<string, string>> = {
  WRK: "work job employed unemployed employer employee career earn wage pay paid salary income skill skilled qualified qualification overqualified degree vacancy jobcentre self-employed business "
    + "entrepreneur start-up apprentice apprenticeship placement internship trade shift zero-hours contract colleague workplace labour warehouse factory farm cleaner driver recruit hire promotion",
  HSG: "home house housing household flat apartment accommodation tenant tenancy landlord rent evict eviction homeless rough sleeper sleeping hostel hotel shelter temporary overcrowded damp mould cold repair "
    + "lease mortgage dispersal move-on roof room bedroom neighbourhood affordable",
  EDU: "school pupil child children kid teacher class classroom exam test gcse grade attainment nursery preschool early-years college university student degree eal attendance truancy exclusion excluded "
    + "homework parent parents teach special-needs send qualification adult-learning training course youngster young catch",
  LEI: "sport football cricket gym swim swimming exercise leisure library museum theatre cinema park playground club hobby youth-club art arts music dance festival event play holiday free-time spare recreation fitness",
  HSC: "health healthy ill illness sick doctor gp surgery dentist hospital nurse nhs clinic mental wellbeing depression anxiety trauma traumatised counselling therapy maternity midwife pregnant birth baby "
    + "vaccine vaccinated vaccination immunised screening social-care disability disabled care carer medicine prescription emergency stress suicide diet food-poverty elderly wellness",
  BND: "family relative reunion spouse isolated isolation lonely loneliness alone company support turn lean network faith church mosque temple congregation diaspora own-community association compatriot kin bond elder "
    + "elderly someone-to-talk-to trouble",
  BRG: "neighbour neighbourhood mix mixing friend friendship friendly befriend outside background cohesion tension resident local welcome welcoming hospitality host meet together different get-on volunteer trust "
    + "prejudice hostile attitude divided segregated ethnic community-centre encounter",
  LNK: "council service complaint complain institution authority official office board forum committee listen listened governor consult consulted consultation voice heard influence participate participation civic representation represented "
    + "councillor mp access signpost outreach reach underrepresented navigate appointment help leaflet information counter police",
  LNG: "english welsh language esol speak spoken speaking read write fluent fluency interpreter interpret interpreting translate translated translation literacy lesson class tutor communicate understand understood vocabulary accent leaflet "
    + "conversation bilingual",
  CUL: "culture cultural custom tradition traditional value religion religious belief dress food celebrate celebration heritage respect intercultural norm awareness way-of-life orientation holiday festival diversity identity unwritten manners",
  DIG: "online internet digital computer laptop tablet phone smartphone wifi broadband data app email website web form password scam digital-exclusion device universal-credit",
  SAF: "safe safety unsafe crime criminal hate hatred police attack attacked violence violent fear afraid scared frightened worry dark night bully bullied bullying harass harassed harassment abuse abused domestic assault racism racist "
    + "report reported victim exploit exploited exploitation trafficking slavery extremism threat threatened dangerous riot protest hostile hostility",
  STA: "stay staying settle settled move moving leave leaving left stable stability plan future long-term debt owe poverty poor destitute destitution money budget savings benefits uncertain uncertainty residence turnover address roots limbo transfer recourse public-funds",
  RTS: "right rights entitlement entitled responsibility duty law legal solicitor lawyer advice citizenship citizen naturalisation passport vote voting voter election electoral register registered visa status leave-to-remain asylum-decision "
    + "appeal discrimination discriminated equality unfair treatment immigration court",
};
