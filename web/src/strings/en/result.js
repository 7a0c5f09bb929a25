/** The words of the result, of its reasons and of the comparison. */
const items = (count) => `${count} ${count === 1 ? 'item' : 'items'}`;

export const result = {
  title: 'Result',
  score: 'Estimated PI score',
  upTo: (points) => `up to ${points} points`,
  start: 'Start with step 1.',
  soFar: (most) => `so far, up to ${most}`,
  allSoFar: 'so far',
  wait: (points, left) =>
    `${points} points count once ${items(left)} ${left === 1 ? 'is' : 'are'} done.`,
  changedBy: (points, isMore) => `${points} points ${isMore ? 'more' : 'fewer'} than before.`,
  orElse: (score) => `or ${score}`,
  notScored: 'PI not scored',
  ofFinal: (points, most) => `${points} of ${most} points of the MIPS final score.`,
  whyUncertain: 'Why?',
  mayLeave: 'You may leave PI out.',
  leaveAt: (score) => `You may leave PI out: ${score}.`,
  reportingNow: (scores) => `Reporting: ${scores}.`,
  toDo: 'To do',
  nothingToDo: 'Everything that is needed is there.',
  open: (count) => `${items(count)} open ›`,
  complete: 'Complete',
  done: (count) => `${count} done`,
  states: { done: 'done', open: 'still to do', wrong: 'makes the score 0' },
  raise: 'Raise your score',
  noMoves: 'No single step brings more.',
  counts: (score) => `makes ${score} count`,
  certain: (score) => `${score} for sure`,
  tryIt: 'Try it',
  tried: (step) => `Tried: ${step}`,
  want: 'I want',
  wantPoints: 'points',
  or: 'Or',
  noTarget: 'Enter a score above 0, up to 100.',
  finalTitle: 'MIPS final score',
  leavingOut: 'Leaving PI out',
  withoutData: 'Without PI data',
  reportingAt: (score) => `Reporting at ${score}`,
  threshold: 'Threshold',
  payment: (percent) => `Payment adjustment: ${percent}%`,
};

export const why = {
  title: 'Why this score',
  measure: 'Measure',
  answer: 'Answer',
  points: 'Points',
  how: 'How they come about',
  sum: 'Sum',
  toKnow: 'Good to know',
  withFinal: (pi, final) => `${pi}, final score ${final}`,
  readings: {
    contested: (yes, score) =>
      yes ? `CMS counts any answer: ${score}` : `CMS counts a No: ${score}`,
    decidedLater: (yes, score) =>
      yes ? `As CMS decided later: ${score}` : `As the rule first stood: ${score}`,
  },
};

export const compare = {
  choose: 'What is shown',
  tab: 'Compare',
  title: 'Compare',
  table: 'Columns side by side',
  lead: 'The same answers in other ways; the form stays as it is. A group reports the counts of all its clinicians, so type those before you decide.',
  leftOut: 'leaving PI out',
  nameless: (at) => (at === 1 ? 'Our practice' : `Column ${at}`),
  nameOf: (at) => `Name of column ${at}`,
  shown: 'in the form',
  edit: 'Edit',
  remove: 'Remove',
  removed: 'The column is removed.',
  keep: 'Keep as a column',
  add: 'Add a column',
  asEntity: { group: 'As a group', individual: 'As an individual' },
  withoutPi: 'Without PI',
  nothingNeeded: 'nothing',
  items: (count) => (count ? items(count) : 'all done'),
  points: 'Points that differ',
  answers: 'Answers that differ',
};

export const changes = {
  title: (year) => `What is new in ${year} since`,
  since: 'Compare with',
  none: 'Nothing that touches your answers.',
  others: (count) => `${count} more that do not touch your answers`,
  added: 'New',
  removed: 'Gone',
  changed: 'Changed',
};
