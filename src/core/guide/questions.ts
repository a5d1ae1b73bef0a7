import type { Question } from "./waysIn";

const because = (id: string, why: string): { readonly id: string; readonly why: string } => ({ id, why });

/** Everyday questions, each with the few indicators that answer it; what people feel beside what is counted, and what could be put in place. */
export const QUESTIONS: readonly Question[] = [
  { id: "safe", words: "whether people feel safe", indicators: [
    because("SAF-O1", "it asks people themselves, about the hours that matter"), because("SAF-O2", "worry limits lives even where little happens"),
    because("SAF-O3", "what people met, whether they reported it or not"), because("SAF-O4", "the recorded part; read it beside SAF-O3, as a rise can mean more trust in reporting"),
    because("SAF-O5", "without confidence nothing is reported"), because("SAF-P1", "a way to report that does not begin at the police desk")] },
  { id: "belong", words: "whether people feel they belong here", indicators: [
    because("BRG-O7", "belonging to the neighbourhood is the nearest kind"), because("BND-O4", "belonging to a community of one's own supports it"),
    because("STA-O4", "meaning to stay is belonging put into a plan"), because("RTS-O6", "belonging to the country can run ahead or behind"), because("BRG-O8", "it takes two sides: longer-standing residents count as well")] },
  { id: "get-on", words: "whether different groups get on with each other", indicators: [
    because("BRG-O1", "the usual survey question, so that places can be compared"), because("BRG-O5", "mixing in daily life comes before friendship"), because("BRG-O4", "friendships show that mixing has lasted"),
    because("BRG-O6", "trust in neighbours shows the ground it stands on"), because("CUL-O2", "respect is asked of residents too"), because("BRG-P2", "shared places are what a council can provide")] },
  { id: "work", words: "whether people find work, and work that fits", indicators: [
    because("WRK-O1", "the first figure that anyone will ask for"), because("WRK-O9", "time to the first job shows what early help is worth"), because("WRK-O2", "a job below one's training is a loss on both sides"),
    because("WRK-O5", "work that does not pay keeps people poor"), because("WRK-P2", "early assessment of skills is in your own hands"), because("WRK-P1", "recognised qualifications open the better jobs")] },
  { id: "english", words: "whether people can speak and be understood", indicators: [
    because("LNG-O1", "people's own view, and the census asks it too"), because("LNG-O6", "managing appointments is what the language is for"), because("LNG-O2", "progress that providers record anyway"),
    because("LNG-O5", "barriers explain empty classrooms"), because("LNG-P3", "being understood is also up to services"), because("LNG-P2", "childcare and travel decide who can come")] },
  { id: "home", words: "whether people have a home to build a life in", indicators: [
    because("HSG-O1", "security of the home comes first"), because("HSG-O3", "homelessness shows where the system fails"), because("HSG-O2", "overcrowding is counted and can be compared"),
    because("STA-O1", "moves, and the reasons for them, show what was not a choice"), because("HSG-P3", "the weeks after asylum support ends decide much")] },
  { id: "school", words: "how children get on at school", indicators: [
    because("EDU-O3", "being enrolled and attending comes before results"), because("EDU-P1", "days without a school place are lost for good"), because("EDU-O1", "results are published and comparable"),
    because("SAF-O6", "bullying undoes what lessons build"), because("EDU-P2", "language support is what a school can put in place"), because("EDU-O8", "parents' part in school life works both ways")] },
  { id: "health", words: "whether people are well and get the care they need", indicators: [
    because("HSC-O1", "registration is the door to everything else"), because("HSC-O3", "the census asks it the same way everywhere"), because("HSC-O5", "wellbeing shows strain before illness does"),
    because("HSC-O7", "access as people meet it"), because("HSC-P2", "interpreting decides whether care is understood"), because("HSC-P3", "trauma needs more than a general practice")] },
  { id: "lonely", words: "whether anyone is left alone", indicators: [
    because("BND-O6", "the plain question, asked nationally too"), because("BND-O1", "someone to turn to is what counts in need"), because("BND-O2", "regular contact can be counted"),
    because("BRG-O3", "groups and clubs are where ties begin"), because("BRG-P1", "befriending is something that can be offered")] },
  { id: "services", words: "whether our services reach everyone", indicators: [
    because("LNK-O1", "use of mainstream services, not only of special ones"), because("HSC-O8", "nobody uses what they do not know of"), because("LNK-O4", "trust decides who comes at all"),
    because("LNK-P2", "knowing who comes is the start of noticing who does not"), because("LNK-P3", "guides and outreach close the gap"), because("DIG-P3", "an online form without an offline way shuts people out")] },
  { id: "say", words: "whether people have a say", indicators: [
    because("LNK-O3", "feeling able to influence is the outcome itself"), because("LNK-O2", "contact with officials and civic activity can be counted"), because("LNK-O5", "seats on boards show whether it is meant"),
    because("RTS-O2", "registering and voting, for those who may"), because("LNK-P1", "being consulted is the least"), because("RTS-P5", "drives that include newcomers change who is on the list")] },
  { id: "rights", words: "whether people know and use their rights", indicators: [
    because("RTS-O3", "knowing comes first"), because("RTS-O4", "advice turns knowing into using"), because("RTS-O5", "unfair treatment is the test"), because("RTS-P2", "advice that is there and can be paid"), because("RTS-P1", "explained so that it is understood")] },
  { id: "residents", words: "how the receiving community is doing", indicators: [
    because("BRG-O8", "it asks residents whether they are at ease"), because("BRG-O1", "everyone is asked, newcomers and others alike"), because("CUL-O2", "knowing each other goes both ways"),
    because("CUL-O4", "a view of diversity, not of a group"), because("BRG-P4", "communities that were prepared and involved cope better"), because("BRG-P5", "tensions that are noticed early can be met")] },
  { id: "customs", words: "whether customs are known and respected on both sides", indicators: [
    because("CUL-O1", "knowing how things are done here spares many a setback"), because("CUL-O2", "the same asked of residents: respect goes both ways"),
    because("BND-O5", "being free to keep one's own faith and customs belongs to it"), because("CUL-O3", "events and exchanges are where people meet each other's ways"),
    because("CUL-P2", "staff who know what matters to people make fewer mistakes"), because("CUL-P1", "an introduction for newcomers is what you can offer")] },
  { id: "online", words: "whether people can manage online", indicators: [
    because("DIG-O1", "access is the first hurdle"), because("DIG-O2", "basic skills are defined nationally"), because("DIG-O3", "use of public services is what it is for"), because("DIG-O6", "safety online is part of it"), because("DIG-P2", "training with language help reaches both gaps")] },
  { id: "settle", words: "whether people settle or move on", indicators: [
    because("STA-O4", "meaning to stay says more than length of stay"), because("STA-O2", "time at the address can be taken from records"), because("STA-O1", "the reasons for a move matter more than the move"),
    because("STA-O6", "coping with money decides it for many"), because("STA-P1", "whether people may stay where they have begun is a decision of services")] },
  { id: "free-time", words: "what people do with their free time", indicators: [
    because("LEI-O1", "sport is surveyed everywhere"), because("LEI-O2", "libraries and museums count their visitors"), because("LEI-O4", "options nobody knows of do not exist"), because("BRG-O2", "volunteering is free time that builds ties"), because("LEI-P2", "hours and rooms that suit everyone")] },
];
