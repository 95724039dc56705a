import type { Text } from '../../kernel/text.ts'
import type { Exit, Kind, Lane, Outcome, RatingValue, ReplyMode, Source, State, Urgency } from './schema.ts'
import type { ActionPath } from './step-schema.ts'
import type { Action } from './workflow.ts'

export const theOpinion: Text = { zh: '件意见建议', en: 'opinion' }

export const stateNames: Record<State, Text> = {
  registered: { zh: '已登记', en: 'Registered' },
  notAccepted: { zh: '不予受理', en: 'Not accepted here' },
  answeredOnSpot: { zh: '当场答复', en: 'Answered on the spot' },
  forwarded: { zh: '已转办', en: 'Forwarded' },
  returned: { zh: '已退回', en: 'Returned' },
  handling: { zh: '办理中', en: 'Being handled' },
  resultReported: { zh: '已报结果', en: 'Result reported' },
  replied: { zh: '已答复', en: 'Replied' },
  rated: { zh: '已评价', en: 'Rated' },
  archived: { zh: '已归档', en: 'Archived' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  merged: { zh: '已合并', en: 'Merged' },
}

export const sourceNames: Record<Source, Text> = {
  counter: { zh: '站点接待', en: 'Station counter' },
  visit: { zh: '入户走访', en: 'Household visit' },
  portal: { zh: '网上提交', en: 'Web' },
  stationCode: { zh: '扫码提交', en: 'Station QR code' },
  phone: { zh: '电话', en: 'Phone' },
  paper: { zh: '纸质登记', en: 'Paper' },
  letter: { zh: '来信', en: 'Letter' },
  mailbox: { zh: '意见箱', en: 'Mailbox' },
  forum: { zh: '座谈会', en: 'Forum' },
  questionnaire: { zh: '问卷', en: 'Questionnaire' },
  hotline12345: { zh: '12345热线', en: '12345 hotline' },
  import: { zh: '表格导入', en: 'Spreadsheet' },
}

export const laneNames: Record<Lane, Text> = {
  unsorted: { zh: '待甄别', en: 'To be sorted' },
  opinion: { zh: '意见建议', en: 'Opinion' },
  petition: { zh: '信访事项', en: 'Petition matter' },
  litigation: { zh: '涉法涉诉', en: 'Litigation-related' },
  report: { zh: '检举控告', en: 'Accusation or report' },
  other: { zh: '其他不属受理范围', en: 'Other, not for here' },
}

export const kindNames: Record<Kind, Text> = {
  problem: { zh: '反映问题', en: 'Problem' },
  opinion: { zh: '意见', en: 'Opinion' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  inquiry: { zh: '咨询', en: 'Inquiry' },
  praise: { zh: '表扬', en: 'Praise' },
}

export const urgencyNames: Record<Urgency, Text> = {
  normal: { zh: '一般', en: 'Normal' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '特急', en: 'Emergency' },
}

export const exitNames: Record<Exit, Text> = {
  village: { zh: '村（社区）办理', en: 'Village or neighbourhood' },
  town: { zh: '乡镇（街道）办理', en: 'Town or street' },
  countyUnit: { zh: '转县级承办单位', en: 'County handling unit' },
  higherDeputy: { zh: '转上级代表', en: 'Higher-level deputy' },
  hotline12345: { zh: '转12345热线', en: '12345 hotline' },
}

export const outcomeNames: Record<Outcome, Text> = {
  solved: { zh: '办结', en: 'Completed' },
  inProgress: { zh: '正在办理', en: 'In progress' },
  explained: { zh: '解释说明', en: 'Explained' },
  keptForReference: { zh: '留作参考', en: 'Kept for reference' },
}

export const replyModeNames: Record<ReplyMode, Text> = {
  written: { zh: '书面', en: 'In writing' },
  oral: { zh: '当面口头', en: 'In person' },
  phone: { zh: '电话', en: 'By phone' },
  visit: { zh: '上门', en: 'By a visit' },
  online: { zh: '网上', en: 'Online' },
}

export const ratingNames: Record<RatingValue, Text> = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  basicallySatisfied: { zh: '基本满意', en: 'Basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  noResponse: { zh: '未表态', en: 'No answer' },
}

/** As verbs: they stand after "may not", "now:" and on buttons. */
export const actionNames: Record<Action, Text> = {
  answerOnSpot: { zh: '当场答复', en: 'answer on the spot' },
  forward: { zh: '转办', en: 'forward' },
  accept: { zh: '接收办理', en: 'accept' },
  return: { zh: '退回', en: 'return' },
  draftReply: { zh: '起草办理结果', en: 'draft the result' },
  giveAssistingOpinion: { zh: '提交协办意见', en: 'give an assisting opinion' },
  reportResult: { zh: '签发办理结果', en: 'sign off the result' },
  recordOutsideResult: { zh: '登记办理结果', en: 'record the result' },
  reply: { zh: '答复本人', en: 'reply to the person' },
  replyToMerged: { zh: '答复被合并事项的本人', en: 'reply to the person of a merged opinion' },
  rate: { zh: '登记评价', en: 'rate' },
  rehandle: { zh: '交二次办理', en: 'send to second handling' },
  lookAgain: { zh: '再次跟进', en: 'look again' },
  lookAgainOutside: { zh: '再次跟进', en: 'look again' },
  archive: { zh: '归档', en: 'archive' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  merge: { zh: '合并', en: 'merge' },
  notAccept: { zh: '不予受理', en: 'decline as not for here' },
  correct: { zh: '更正登记', en: 'correct the registration' },
  correctArchived: { zh: '更正已归档的登记', en: 'correct an archived registration' },
  reverse: { zh: '撤销上一步', en: 'reverse the last step' },
  setConfidentiality: { zh: '调整保密要求', en: 'change confidentiality' },
  upgrade: { zh: '转为代表建议', en: 'upgrade to a suggestion' },
  urge: { zh: '催办', en: 'urge' },
}

/** The steps behind each sub-resource; the first that the state allows is taken. */
export const actionsOfPath: Record<ActionPath, readonly [Action, ...Action[]]> = {
  'on-spot-answer': ['answerOnSpot'],
  forwarding: ['forward'],
  acceptance: ['accept'],
  return: ['return'],
  'reply-draft': ['draftReply'],
  'assisting-opinion': ['giveAssistingOpinion'],
  result: ['reportResult'],
  'outside-result': ['recordOutsideResult'],
  reply: ['reply', 'replyToMerged'],
  rating: ['rate'],
  rehandling: ['rehandle'],
  'another-look': ['lookAgain', 'lookAgainOutside'],
  archiving: ['archive'],
  withdrawal: ['withdraw'],
  merger: ['merge'],
  'non-acceptance': ['notAccept'],
  reversal: ['reverse'],
  confidentiality: ['setConfidentiality'],
  upgrade: ['upgrade'],
  urging: ['urge'],
}

/** Field names for the sentences about bad input. */
export const fieldLabels: Readonly<Record<string, Text>> = {
  content: { zh: '反映内容', en: 'What you want to say' },
  title: { zh: '标题', en: 'Title' },
  demand: { zh: '诉求', en: 'Demand' },
  areaCode: { zh: '所在村（社区）', en: 'Village or neighbourhood' },
  categoryId: { zh: '类别', en: 'Category' },
  place: { zh: '具体地点', en: 'Place' },
  phone: { zh: '手机号', en: 'Phone' },
  name: { zh: '姓名', en: 'Name' },
  photo: { zh: '照片', en: 'Photo' },
  source: { zh: '来源', en: 'Source' },
  receivedOn: { zh: '收到日期', en: 'Date received' },
  reason: { zh: '理由', en: 'Reason' },
  text: { zh: '内容', en: 'Text' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  unitId: { zh: '承办单位', en: 'Handling unit' },
  exit: { zh: '去向', en: 'Exit' },
  dueOn: { zh: '办理期限', en: 'Due date' },
  mode: { zh: '方式', en: 'Mode' },
  value: { zh: '评价', en: 'Rating' },
  goTo: { zh: '办理去处', en: 'Where to go' },
  lane: { zh: '分类', en: 'Lane' },
  code: { zh: '查询码', en: 'Tracking code' },
  secret: { zh: '手机号后四位或查询密码', en: 'Last four digits of the phone, or PIN' },
  intoId: { zh: '合并到', en: 'Merge into' },
  answer: { zh: '答复', en: 'Answer' },
}
