/** What residents speak of, in their words: things, what is wrong with them, and what they ask for. */
const subjects = [
  '路灯', '机井水泵', '村道路面', '自来水管', '下水道', '垃圾箱', '公共厕所', '变压器', '桥面护栏', '灌溉水渠',
  '文化广场', '卫生室', '校门口的减速带', '公交站牌', '电线杆', '暖气管道', '健身器材', '化粪池', '河道堤岸', '通信基站',
  '老旧小区楼道', '农贸市场', '养老服务站', '幼儿园围墙', '防护林',
] as const

const faults = [
  '坏了好几个月没有人管', '年久失修，经常出毛病', '被大车压坏，坑坑洼洼', '一到下雨天就积水', '冬天结冰，老人常常滑倒',
  '味道很大，影响周围住户', '数量太少，不够大家使用', '晚上没有照明，很不安全',
] as const

const wishes = ['希望尽快派人来修好', '希望上级给予资金支持', '请有关部门到现场看一看', '建议纳入明年的民生项目'] as const

/** Words that are seldom heard, for the search of what is rare. */
const rarities = ['甘草', '獾子', '古戏台', '莜麦', '烽火台'] as const

/**
 * One of eight hundred texts.
 * @param share which of them, in [0, 1)
 * @param household makes the wording differ a little; one in four hundred holds a rare word
 */
export function contentOf(share: number, village: string, household: number): string {
  const index = Math.floor(share * subjects.length * faults.length * wishes.length)
  const subject = subjects[index % subjects.length] ?? ''
  const fault = faults[Math.floor(index / subjects.length) % faults.length] ?? ''
  const wish = wishes[Math.floor(index / subjects.length / faults.length) % wishes.length] ?? ''
  const rarity = household === 7 ? `，旁边就是${rarities[index % rarities.length] ?? ''}` : ''
  return `${village}的${subject}${fault}${rarity}，涉及${household + 3}户人家，去年已经反映过，一直没有解决，${wish}。`
}

/** Two-character words for the search: one in every record, one in a few of ten thousand. */
export const searched = { frequent: '反映', usual: '路灯', rare: '莜麦' } as const
