import type { Exercise } from "./exercise";

/** In the order in which a first-time user may take them; each stands alone. */
export const EXERCISES: readonly Exercise[] = [
  {
    id: "what-exists", title: "Map what exists to domains", stage: "Understand", suits: "either",
    aim: "Every practice you know of carries the indicators it serves, so that you see which areas of life are covered.",
    needs: "Your Practices table, or a list of the projects you know.",
    steps: [
      { id: "list", title: "List what runs", minutes: 6, place: "Practices", text: "Add each project, service or scheme you know of to Practices: a title, a place and whom it is for will do. Leave the rest for later.", ask: "What runs here that nobody in this room pays for?" },
      { id: "codes", title: "Name the indicators", minutes: 8, place: "Practices", look: "practices without indicators", text: "For each practice, write the codes of the one to three indicators it would move if it worked. Search the catalogue by a word that a participant would use.", ask: "If this worked, what would be different for a family in a year?" },
      { id: "see", title: "See the spread", minutes: 6, look: "domains of practices", text: "Read which domains your practices touch. A domain with many practices is not yet well served; it is only busy.", ask: "Does this match where people say life is hardest?" },
    ],
    leading: { setUp: "One screen for all, or cards on a wall with a column for each domain; type the result in afterwards.", watchFor: "Codes for everything that a project might touch. Ask for the one change it would be judged by." },
  },
  {
    id: "find-gaps", title: "Find the gaps", stage: "Understand", suits: "either",
    aim: "A short, agreed list of domains where nothing is done or nothing is known.",
    needs: "Practices with indicators, from the exercise before or from your own work.",
    steps: [
      { id: "undone", title: "Where nothing is done", minutes: 5, look: "domains without a practice", text: "Read the domains without a practice. For each, decide: someone else does it, it is not needed here, or it is a gap.", ask: "Who would know whether this is a gap?" },
      { id: "unknown", title: "Where nothing is known", minutes: 5, look: "readings", place: "Progress", text: "Look at which indicators have no reading at all. Not knowing is a gap of its own.", ask: "For whom do we have no figures: which group, which place?" },
      { id: "choose", title: "Choose two or three", minutes: 5, place: "Indicators", text: "Pick the two or three gaps that matter most, and tick an indicator for each, even if nobody measures it yet.", ask: "Which of these would we regret not having looked at?" },
    ],
    leading: { setUp: "Give each person three votes for gaps before anyone speaks.", watchFor: "Gaps that are only missing paperwork. Add the practice instead." },
  },
  {
    id: "choose-few", title: "Choose few indicators well", stage: "Plan and design", suits: "either",
    aim: "A selection that you can follow with the time you have: rarely more than ten indicators.",
    needs: "A purpose in one sentence: who will read the result, and what they will decide.",
    steps: [
      { id: "purpose", title: "Say what it is for", minutes: 5, text: "Write one sentence: who will use these figures, and to decide what. Keep it in sight; it goes into Notes of the first indicator that you tick.", ask: "What would make you change your mind about this work?" },
      { id: "long", title: "Start long", minutes: 6, place: "Indicators", look: "size of the selection", text: "Tick every indicator that could help. Search with everyday words.", ask: "What would a resident choose?" },
      { id: "cut", title: "Cut by three questions", minutes: 10, place: "Indicators", text: "Go through the list. Keep an indicator only if it will be used in a decision, if someone can get the figure for your place and group, and if nothing else in the list says the same.", ask: "Who will bring this figure, and when?" },
      { id: "balance", title: "Look at the balance", minutes: 4, look: "kinds of the selection", text: "See that the selection holds outcomes as well as practices, and more than one heading. Outcomes say what changed, practices say what you put in place; they are never averaged.", ask: "Which part of life did we leave out on purpose?" },
    ],
    leading: { setUp: "After the second step print the sheet Indicators; let pairs cross out on paper, then compare.", watchFor: "Keeping an indicator because a figure happens to exist." },
  },
  {
    id: "outcome-or-output", title: "Outcome or output?", stage: "Plan and design", suits: "either",
    aim: "Statements in your Theory of Change that stand at the right step.",
    needs: "A few statements in your Theory of Change, or one of the worked examples.",
    steps: [
      { id: "test", title: "A test in one question", minutes: 3, text: "Ask of each statement: could we deliver this and still nothing changes for anyone? If yes, it is an output. \"40 people attended\" is an output; \"40 people can speak with their doctor\" is an outcome.", ask: "Who is different afterwards, and how would they put it?" },
      { id: "own", title: "Try it on your own", minutes: 5, place: "Theory of Change", look: "theory by step", text: "Go through your statements and change the step of those that stand at the wrong one.", ask: "Which of ours did we most want to call an outcome?" },
      { id: "shown", title: "What shows it", minutes: 4, place: "Theory of Change", look: "theory questions", text: "Give each outcome an indicator of your selection. Where none fits, the outcome is too vague or the selection lacks something.", ask: "What would we see if this were not happening?" },
    ],
    leading: { setUp: "Read statements aloud; people stand left for output, right for outcome, and say why.", watchFor: "Long debates about words. If a statement holds both, split it." },
  },
  {
    id: "backwards", title: "Build a Theory of Change backwards", stage: "Plan and design", suits: "a group",
    aim: "A first Theory of Change from the need to what you put in, with every link said aloud once.",
    needs: "Forty minutes of quiet, the people who do the work, and if possible someone it is meant for.",
    steps: [
      { id: "need", title: "Start from the need", minutes: 6, place: "Theory of Change", text: "Write the need in one sentence: who, where, and what is hard for them. Do not name your project.", ask: "Whose words are these?" },
      { id: "change", title: "Jump to the end", minutes: 6, place: "Theory of Change", text: "Write the lasting change that you hope for in some years. It will not be yours alone.", ask: "What would people no longer need from us?" },
      { id: "outcomes", title: "Step back once", minutes: 10, place: "Theory of Change", text: "Ask what must change before that, for newcomers, for residents and for institutions. These are the outcomes: three to six of them.", ask: "Which change do we expect of the receiving community and of our own services?" },
      { id: "outputs", title: "Step back again", minutes: 8, place: "Theory of Change", text: "For each outcome, write what has to be delivered, then what has to be done for it, then what it takes.", ask: "What are we doing that leads to none of these?" },
      { id: "read", title: "Read it forwards", minutes: 6, place: "Theory of Change", look: "theory questions", text: "Read each link aloud as \"if … then …, because …\". Where you hesitate, write the assumption down.", ask: "Where did the voice go up?" },
    ],
    leading: { setUp: "A long wall and cards in six colours, one for each step. The need hangs at the left and the lasting change at the far right; from there work back to the left. Photograph the wall, then type it in.", watchFor: "Starting from the activities that are already funded." },
  },
  {
    id: "test-assumptions", title: "Test the assumptions", stage: "Implement", suits: "either",
    aim: "For the two or three assumptions that everything rests on: what supports them, and how you will find out.",
    needs: "A Theory of Change with assumptions.",
    steps: [
      { id: "find", title: "Find what everything rests on", minutes: 6, place: "Theory of Change", look: "assumptions", text: "Read your assumptions. Choose two or three that would bring the whole down if they were wrong, and that you are least sure of.", ask: "Which of these would a critic go for first?" },
      { id: "evidence", title: "Look for evidence", minutes: 8, place: "Practices", text: "Look in your practices, and on the map, for one that worked on the same assumption: what was measured, what limited it? Write it into Evidence with its source.", ask: "Where has this been tried and failed?" },
      { id: "plan", title: "Plan a small test", minutes: 6, place: "Theory of Change", text: "Where there is no evidence, write into Evidence how you will find out within three months, and what you would do if it is not so.", ask: "What is the cheapest way to be proved wrong early?" },
    ],
    leading: { setUp: "Give half the group the part of a sceptical councillor.", watchFor: "Evidence that only says the activity took place." },
  },
  {
    id: "read-baseline", title: "Read a baseline", stage: "Monitor and track", suits: "either",
    aim: "A baseline for each outcome indicator that you trust, or a note of why there is none.",
    needs: "The sources of your indicators, as the catalogue names them.",
    steps: [
      { id: "have", title: "See what you have", minutes: 3, place: "Progress", look: "baselines and targets", text: "Read which indicators have a baseline, a date and a target.", ask: "Which of these numbers would you defend in public?" },
      { id: "four", title: "Ask four things of each figure", minutes: 7, place: "Progress", text: "For whom does it count, for which place, when was it taken, and how many people is it based on? Put the answers into Group, Place, the date and Notes. A share of fewer than ten people is a story and no baseline.", ask: "Who is missing from this figure?" },
      { id: "compare", title: "Compare with someone", minutes: 5, place: "Progress", text: "A figure says little alone. Give the whole population, or another place, a row of its own in the sheet Indicators, with the same code and its Group or Place, and read its figure too.", ask: "Is the difference large enough to matter?" },
    ],
    leading: { setUp: "One indicator for each pair, ten minutes, then swap and question each other's.", watchFor: "Treating unknown as zero. Write unknown, or refused: Cairn keeps them apart." },
  },
  {
    id: "plan-collection", title: "Plan a data collection", stage: "Monitor and track", suits: "either",
    aim: "For each indicator: who brings which figure from where, by when, and how people are asked.",
    needs: "Your selection, and whoever will do the asking.",
    steps: [
      { id: "owner", title: "Name an owner and a source", minutes: 6, place: "Indicators", text: "Fill in Owner and Source for each indicator. A figure without a name beside it will not be brought.", ask: "Who already collects this for another reason?" },
      { id: "dates", title: "Set the dates", minutes: 6, place: "Progress", look: "readings", text: "Decide how often each figure can really change, and put the target date in. Progress then shows what is due.", ask: "When is the decision that needs this figure?" },
      { id: "groups", title: "Decide on groups", minutes: 6, place: "Progress", text: "Choose the fewest groups that a decision depends on, such as women and men, or recent arrivals and others. Each group needs enough people to be counted without being recognised.", ask: "Could anyone be recognised in this table?" },
      { id: "ask", title: "Ask fairly", minutes: 7, text: "Write how people will be asked: in which language, by whom, with what said about its use, and that they may refuse. Refusals are counted as refusals.", ask: "Would you answer this question, asked like this?" },
    ],
    leading: { setUp: "Bring one real form or questionnaire and mend it together.", watchFor: "Asking for more than will be used. Each question costs trust." },
  },
  {
    id: "review-year", title: "Review a year", stage: "Evaluate and measure", suits: "a group",
    aim: "One page that says what moved, what did not, what you learned, and what changes next year.",
    needs: "Readings of the year, and the practices rated against the criteria.",
    steps: [
      { id: "moved", title: "What moved", minutes: 8, place: "Progress", look: "statuses", text: "Read the status of each indicator against its target. For those that moved, ask what else could have moved them.", ask: "What would have happened without us?" },
      { id: "practices", title: "What worked and why", minutes: 8, place: "Practices", look: "verdicts", text: "Look at the practices that serve these indicators: their verdicts, and above all the sentence that says why.", ask: "Which limitation came back in several practices?" },
      { id: "theory", title: "Does the theory hold", minutes: 8, place: "Theory of Change", look: "theory questions", text: "Go through the links with the year's figures. Strike what did not happen, add what did, and write the evidence in.", ask: "What did we believe a year ago that we no longer believe?" },
      { id: "next", title: "What changes", minutes: 8, place: "Indicators", text: "Decide what to stop, what to go on with and what to try. Drop an indicator that no one used.", ask: "What will we do differently on Monday?" },
    ],
    leading: { setUp: "Send the monitoring report round a week before. Start with what people noticed, before any figure.", watchFor: "Defending numbers. Ask what they would need to be for a different decision." },
  },
];
