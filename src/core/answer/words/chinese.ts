/**
 * Chinese words of asking and reporting with the English words the reader's question is compared in.
 *
 * Names of people, parties and matters are not here: the record brings them in their own script.
 */
const TABLE = `
什么 what|甚么 what|啥 what|哪些 which|哪个 which|哪一个 which|哪位 who|谁 who|何人 who|哪里 where|哪儿 where|在哪 where|何处 where|哪国 which country
何时 when|什么时候 when|几时 when|哪天 when|哪一天 when|为什么 why|为何 why|为啥 why|怎么 how|如何 how|怎样 how|多少 how many|几个 how many|几名 how many|几次 how many|几天 how many days|几小时 how many hours|多久 how long|多长时间 how long|是否 did|有没有 did|有无 did|是不是 did|会不会 will|能不能 can
做 do|新 new|几个小时 how many hours|多少小时 how many hours|多少天 how many days|干 do|推特 twitter|微博 weibo|脸书 facebook|见 meet|国防部长 defense minister|离开 leave|抵达 arrive|到达 arrive|持续 last|谁见 who meet|为什么 why|表达 express|提出 raise|主张 position|负责 responsible|死了 die|受伤 hurt|多高 how high|多大 how big|多远 how far|几次 how many times|哪几个 which|哪些国家 which countries|哪个国家 which country|有哪些 what|会见了 meet|说 say|说过 say|说了 say|表示 say|称 say|谈到 mention|谈及 mention|提到 mention|提及 mention|提过 mention|讲 say|谈 talk|告诉 tell|评论 comment|回应 respond|回答 answer|发言 speak|声明 statement|发表 issue|讲话 speech|推文 tweet|发推 tweet|看法 view|态度 attitude|怎么看 think what
立场 position|主张 position|观点 view|要求 demand|敦促 urge|呼吁 urge|希望 hope|想要 want|想 want|认为 think|支持 support|反对 oppose|拒绝 refuse|同意 agree|接受 accept|承认 admit|否认 deny|指责 accuse|谴责 condemn|批评 criticize|警告 warn|威胁 threaten|承诺 promise|保证 promise|道歉 apologize|辞职 resign|抗议 protest|宣布 announce
会见 meet|会面 meet|见面 meet|见过 meet|见 meet|会晤 meeting|会谈 talks|举行 hold|谈判 negotiate|对话 dialogue|通话 phone call|打电话 phone call|电话 phone|访问 visit|出访 visit|访华 visit|来访 visit|邀请 invite|签署 sign|签 sign|达成 reach|协议 agreement|共识 consensus|协定 accord|合作 cooperate|讨论 discuss|交谈 talk|参加 attend|出席 attend|举办 hold
释放 release|逮捕 arrest|扣押 detain|拘押 detain|拘留 detain|击落 shoot down|推迟 postpone|取消 cancel|关闭 close|开放 open|停止 stop|开始 start|结束 end|发生 happen|进行 hold|导致 cause|杀死 kill|死亡 die|受伤 injure|袭击 attack|攻击 attack|入侵 invade|战争 war|制裁 sanction|关税 tariff|出售 sell|购买 buy|提供 provide|增加 increase|减少 reduce
结果 result|成果 outcome|进展 progress|突破 breakthrough|计划 plan|下一步 next|接下来 next|之后 after|之前 before|期间 during|原因 reason|目的 purpose|问题 issue|事情 matter|争议 dispute|分歧 disagreement|地方 place|地点 place|时间 time|日期 date|国家 country|人 people|报告 report|报道 report|消息 news|新闻 news|关系 relations|大使馆 embassy|使馆 embassy|记者 reporter|记者会 news conference|新闻发布会 news conference
现在 now|目前 now|今天 today|如今 now|仍然 still|还是 still|最新 latest|昨天 yesterday|明天 tomorrow
一月 january|二月 february|三月 march|四月 april|五月 may|六月 june|七月 july|八月 august|九月 september|十月 october|十一月 november|十二月 december
星期一 monday|周一 monday|星期二 tuesday|周二 tuesday|星期三 wednesday|周三 wednesday|星期四 thursday|周四 thursday|星期五 friday|周五 friday|星期六 saturday|周六 saturday|星期日 sunday|星期天 sunday|周日 sunday
对于 about|关于 about|有关 about|就 about|对 to|向 to|与 with|和 with|跟 with|同 with|及 and|在 in|于 in|从 from|被 by|把 |由 by|的 of|了 |过 |着 |吗 |呢 |吧 |啊 |呀 |是 is|有 have|没有 not|没 not|不 not|会 will|将 will|要 will|能 can|可以 can|应该 should|已经 |曾 |曾经 |都 |也 also|还 also|又 also|再 again|并 and|以及 and|而 and|上 |中 |里 |方面 |这 this|那 that|这个 this|那个 that|他 he|她 she|他们 they|她们 they|它 it|我 i|你 you|请 please|一下 |几 how many|次 |个 |名 |天 day|年 year|月 month|日 day|号 day|小时 hour|谈话 talk|话 word|请问 please|先生 mr|女士 ms
外交部长 foreign minister|外长 foreign minister|国防部长 defense minister|防长 defense minister|发言人 spokesperson|总统 president|主席 president|总理 prime minister|首相 prime minister|部长 minister|大使 ambassador|国务卿 secretary of state|外交部 foreign ministry|政府 government|官员 official|议会 parliament|军队 military|将军 general
`

const WORDS: ReadonlyMap<string, string> = new Map(
  TABLE.split(/[|\n]/u)
    .filter(Boolean)
    .map((entry) => {
      const space = entry.indexOf(' ')
      return [entry.slice(0, space), entry.slice(space + 1)] as const
    }),
)
const LONGEST = 6

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** One piece of a run of Chinese: a name of the record, a known word in English, or itself. */
export type ChinesePiece = {
  readonly text: string
  readonly at: number
  readonly kind: 'name' | 'word' | 'unknown'
  /** English words in place of a known one; none for a particle. */
  readonly english: readonly string[]
}

/** Splits a run of Chinese characters, the longest known name or word first. */
export function splitChinese(
  run: string,
  isName: (text: string) => boolean,
  longestName: number,
): readonly ChinesePiece[] {
  const pieces: ChinesePiece[] = []
  for (let at = 0; at < run.length;) {
    const piece = pieceAt(run, at, isName, Math.max(longestName, LONGEST))
    pieces.push(piece)
    at += piece.text.length
  }
  return pieces
}

function pieceAt(run: string, at: number, isName: (text: string) => boolean, longest: number): ChinesePiece {
  for (let length = Math.min(longest, run.length - at); length > 0; length -= 1) {
    const text = run.slice(at, at + length)
    if (isName(text)) return { text, at, kind: 'name', english: [] }
    const english = WORDS.get(text)
    if (english !== undefined) return { text, at, kind: 'word', english: english.split(' ').filter(Boolean) }
  }
  const [first] = segmenter.segment(run.slice(at))
  return { text: first?.segment ?? run.slice(at, at + 1), at, kind: 'unknown', english: [] }
}
