/** A criterion as it stands in a set: what is asked, and what the four levels of a 1-4 scale look like, worst first. */
export interface CriterionText {
  readonly name: string;
  readonly question: string;
  readonly levels: readonly [string, string, string, string];
}

/**
 * The six criteria of the OECD Development Assistance Committee (five in 1991; coherence added on 10 December 2019).
 * Questions after the OECD's own; the descriptors are ours, written for practices of migrant integration.
 */
export const DAC: readonly CriterionText[] = [
  {
    name: "Relevance",
    question: "Is the practice doing the right things?",
    levels: [
      "Nobody asked those it is for; it answers no need that is documented.",
      "It answers a real need, but newcomers or local institutions had little say, and the design has gaps.",
      "It answers needs that are documented and checked with newcomers and institutions; the design fits the place.",
      "Designed together with newcomers, residents and institutions, and adjusted when needs changed.",
    ],
  },
  {
    name: "Coherence",
    question: "How well does the practice fit with what others do?",
    levels: [
      "It works against other measures, or repeats what already exists.",
      "It stands beside other services and knows of them; some work is done twice.",
      "It is agreed with the main services and adds something that they lack.",
      "Shared plans, referrals and duties join it to other services and levels of government, and each gains.",
    ],
  },
  {
    name: "Effectiveness",
    question: "Is the practice achieving its objectives?",
    levels: [
      "Objectives are missing or were not met.",
      "Some objectives were met, or met only for the groups that are easiest to reach.",
      "Most objectives were met, and the difference between groups is known.",
      "All main objectives were met for all groups aimed at, and it is clear what made the difference.",
    ],
  },
  {
    name: "Efficiency",
    question: "Are resources used well?",
    levels: [
      "Costs are unknown or out of proportion, or delays put the work at risk.",
      "Costs are known but high for what was reached, or the work ran late.",
      "Costs are in keeping with results, and the work kept mostly to its time and budget.",
      "Compared with alternatives it gives more for the same money and time, and shows the figures.",
    ],
  },
  {
    name: "Impact",
    question: "What difference does the practice make?",
    levels: [
      "No change beyond the activities can be seen, or harm was done.",
      "Single stories of change; no sign yet of a wider or lasting effect.",
      "Changes in people's lives are documented, and unintended effects were looked for.",
      "Significant wider change in lives, services or attitudes, supported by measured evidence.",
    ],
  },
  {
    name: "Sustainability",
    question: "Will the benefits last?",
    levels: [
      "It ends with its funding; nobody is set to carry it on.",
      "It may go on, but money, staff or support rest on one person or one grant.",
      "Part of it has a permanent budget or owner, and those involved have the skills to carry on.",
      "Funding, institution and community support are secured, and it has outlived a change of staff or funder.",
    ],
  },
];

/**
 * The seven aspects on which the REGIN project's Integration Lab (December 2021) described practices in two texts each,
 * inspiring elements and room for improvement. It published no numbers: ratings, questions and descriptors here are ours.
 */
export const REGIN: readonly CriterionText[] = [
  {
    name: "Communication",
    question: "Does the practice reach and inform the people it concerns?",
    levels: [
      "Those concerned hardly know of it, or in no language that they read.",
      "There is information, but it goes one way and misses groups or languages.",
      "Clear information in the languages needed, by channels that people use.",
      "A dialogue: newcomers and residents help to shape the message, and wrong perceptions are answered with facts.",
    ],
  },
  {
    name: "Inclusion",
    question: "Are all those concerned able to take part?",
    levels: [
      "Newcomers are recipients only, or barriers keep groups out.",
      "Open to all on paper; women, carers or recent arrivals find it hard to take part.",
      "Barriers were sought and lowered, and the mix of participants resembles that of those concerned.",
      "Newcomers share in deciding and running it, and those hardest to reach are present.",
    ],
  },
  {
    name: "Innovation",
    question: "Does the practice bring something new that works?",
    levels: [
      "It repeats what was there before, whether or not that worked.",
      "A new element, untested or added without a clear reason.",
      "A new approach for this place, tried out and improved.",
      "A new approach that proved better than what it replaced and that others have taken up.",
    ],
  },
  {
    name: "Multi-level governance",
    question: "Do the levels of government work together?",
    levels: [
      "One level acts alone, or levels get in each other's way.",
      "Levels inform each other, case by case.",
      "Local, regional and national roles are agreed, and the levels meet regularly.",
      "Levels plan, fund and learn together under a lasting agreement.",
    ],
  },
  {
    name: "Multi-stakeholder approach",
    question: "Are the right partners involved, each in a real role?",
    levels: [
      "One organisation does it alone.",
      "Partners are named but have little part in the work or the decisions.",
      "Public bodies, civil society and others each carry a part, with duties that are written down.",
      "Partners, migrant organisations among them, decide together and share resources and results.",
    ],
  },
  {
    name: "Monitoring and evaluation",
    question: "Is it known what the practice achieves?",
    levels: [
      "Nothing is counted or asked.",
      "Activities are counted; results are not.",
      "Results are measured against a baseline, and participants are asked.",
      "Results are measured, evaluated by someone independent, and used to change the practice.",
    ],
  },
  {
    name: "Sustainability",
    question: "Will the practice and its benefits last?",
    levels: [
      "It ends with its funding; nobody is set to carry it on.",
      "It may go on, but money, staff or support rest on one person or one grant.",
      "Part of it has a permanent budget or owner, and those involved have the skills to carry on.",
      "Funding, institution and community support are secured, and it has outlived a change of staff or funder.",
    ],
  },
];
