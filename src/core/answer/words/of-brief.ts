/** Ways to ask for the essentials of a subject; `_` is the subject or its report. */
const GIST = `
tldr|tl dr|gist|summary|synopsis|overview|recap|rundown|run down|lowdown|low down|debrief|digest|highlights|takeaway
takeaways|key takeaways|key points|main points|top points|main takeaways|main news|main story|main findings|key findings
key developments|main developments|key facts|main facts|essentials|basics|bottom line|short version|quick version
big picture|story so far|headlines|summarize|summarise|summarize _|summarise _|sum up|sum _ up|sum it all up|recap _
brief me|brief us|catch me up|catch us up|fill me in|fill us in|update me|update us|explain it all
bring me up to speed|bring us up to speed|get me up to speed|get us up to speed|walk me through _|walk us through _
run me through _|talk me through _|in short|in brief|in a nutshell|in a sentence|in one sentence|in a few words
in two sentences|what happened so far|what has happened so far|what is going on|what is happening
what is new|anything new|what is the story|what is the news|what is the latest|latest|latest news|any news|news|any updates
any update|updates|update|what is up|what is in _|tell me everything|tell us everything|tell me all|tell me more about _
tell me about _|tell us about _|what did i miss|what did we miss|what have i missed|what should i know|what should we know
what do i need to know|what do we need to know|what must i know|what do you know|what do we know|what do we know so far
what is known|what is known so far|what is on record|what do you have|what have you got|where do things stand
where do we stand|how do things stand|where are we|how are things|how are things going|how is it going|state of play
anything important|anything interesting|what is important|what is the most important thing|what matters|what matters most
most important points|most important facts|give me everything|everything|status|current status|what is the status
what is the current status|current situation|current state|what is the current situation|situation update
总结|总结一下|概括一下|概括|摘要|概述|要点|重点是什么|简单说说|发生了什么|发生了什么事|有什么新闻|有什么新消息|最新消息|有什么进展
`

/** The same, where no answer stands above that is meant instead. */
const FIRST = `
explain|explain _|what happened|what has happened|whatever happened|what happened here|what happened there
what was going on|what is going on here|what is _ about|what is _ all about|what was _ about|what was _ all about
what does _ say|what did _ say|what is it|what is this
`

/** Ways to ask where it all comes from, when it was written and by whom. */
const SOURCE = `
who wrote _|who is _ by|who was _ written by|who authored _|who reported _|who is the author|who is the author of _
who is the reporter|who is the journalist|who are the authors|who are the reporters|who are the journalists|author
authors|byline|dateline|who published _|who is the publisher|publisher|when was _ published|when was _ written
when was _ posted|when was _ printed|when was _ filed|when was _ released|when was _ reported|when did _ come out
when did _ appear|when did _ run|when is _ from|what date is _ from|what is the date of _|date of _|publication date
published when|how old is _|how recent is _|how fresh is _|how up to date is _|is _ up to date|is _ current
is _ recent|is _ old|is _ outdated|which paper is _ from|which newspaper is _ from|which agency is _ from
which outlet is _ from|what paper is _|what outlet is _|which report is _|which report is _ from
which article is _ from|where was _ published|where was _ written|where did _ appear|can i see _|can i read _
can we see _|can we read _|where can i read _|where can we read _|full text|full report|full article|full story
original|original report|original article|original text
谁写的|这是谁写的|报道是谁写的|这篇报道是谁写的|文章是谁写的|作者是谁|什么时候发表的|什么时候发布的|什么时候的新闻|哪天的新闻
`

/** The same, where no answer stands above whose source is meant instead. */
const FIRST_SOURCE = `
what is the source|what is the source of _|what is your source|what are the sources|what are your sources
what sources|which source|which sources|source|sources|your source|your sources|what source is _ from
which source is _ from|where is _ from|where does _ come from|where did _ come from|where did you get _
where did you get _ from|where do you get _ from|where do you have _ from|based on what|what is _ based on
how do you know|how do you know _|how do we know|how do we know _|who says|says who|according to whom|link|links|url
got a link|have you got a link|link to _|citation|citations|reference|references
来源|来源是什么|消息来源|消息来源是什么|出处|出处是什么|哪里来的
`

/** Ways to ask for what was said in so many words, by whomever. */
const QUOTATIONS = `
quotes|quote|quotation|quotations|a quote|quotables|best quote|best quotes|key quote|key quotes|top quotes|direct quotes
direct quotations|verbatim quotes|original words|their words|who said what|what was said|what did they say|what did people say
what did everyone say|谁说了什么|他们说了什么
`

/** Ways to ask what is doubtful about it, or not said. */
const OPEN = `
what is not known|what is unknown|what is unclear|what remains unclear|what is still unclear|what is missing
what is left open|what is open|what is not said|what is not in _|what does _ not say|what do we not know
what dont we know|what do you not know|what dont you know|what is uncertain|what is in doubt|what is doubtful
what are the doubts|what are the caveats|what are the gaps|what are the open questions|what are the unknowns
what are the uncertainties|what are the limits|what are the problems with _|what is wrong with _|doubts|caveats|gaps
open questions|unknowns|how reliable is _|how trustworthy is _|anything missing|anything unclear|anything doubtful
any doubts|any caveats|any gaps|还不知道什么|哪些不清楚|有什么不清楚|有什么疑问
`

/** Ways to ask whether it is so, of the answer that stands above or else of all of it. */
const SURE = `
how sure is _|how sure are you|how sure are we|how certain is _|is _ reliable|is _ trustworthy|is _ accurate
is _ confirmed|is _ verified|is _ true|is _ correct|is _ certain|is _ sure|is _ for real|are you sure|you sure
are you certain|really|are you sure about _|can i trust _|can we trust _|should i trust _|should we trust _
can i believe _|can i rely on _|can we rely on _|可靠吗|可信吗|是真的吗
`

/** Ways to greet the bot, or to ask what it is and how it is used. */
const HELP = `
help|hello|hello there|hi|hi there|hey|hey there|hiya|howdy|greetings|are you there|you there|anyone there|anybody there
anyone here|are you a bot|are you human|are you a robot|are you an ai|are you real|who are you|what are you
who made you|who built you|who runs you|what is your name|what can you do|what do you do|what can i ask
what can i ask you|what can we ask|what should i ask|how does this work|how do you work|how do i use this
how do i use you|help me|help us|i need help|你好|您好|大家好|你是谁|你能做什么
`

/** What is said in a chat that asks nothing of any record. */
const TALK = `
thanks|thank you|thankyou|many thanks|thanks a lot|thanks so much|thank you so much|thank you very much
thanks very much|cheers|much appreciated|appreciated|appreciate it|yo|good morning|good afternoon|good evening
good night|morning|evening|goodbye|bye|bye bye|see you|see you later|have a nice day|how are you|how are you doing
how do you do|are you ok|test|testing|this is a test|ping|pong|ok|okay|fine|good|great|cool|nice|perfect|awesome
excellent|wow|amazing|interesting|good to know|got it|i see|understood|makes sense|that makes sense|fair enough
never mind|nevermind|no worries|no problem|np|sure|yes|yeah|yep|yup|no|nope|nah|maybe|lol|haha|hahaha|hmm|hm|mm|um
uh|oh|ah|oops|sorry|my bad|please|huh|well done|good job|good bot|bad bot|nice one|you are welcome|welcome
congratulations|that is all|that is it|nothing|bored|that helps|that is helpful|very helpful|helpful|good answer
great answer|nice work|great job|i love you|love it|i know|谢谢|谢谢你|多谢|感谢|早上好|晚上好|好的|明白|明白了|知道了|再见|没事
`

const lines = (table: string): readonly string[] => table.trim().split(/[|\n]/u)

/** What is asked of a brief itself, by how it is asked; `isFirst` where it means something else behind an answer. */
export const OF_BRIEF = [
  { kind: 'gist', isFirst: false, phrases: lines(GIST) },
  { kind: 'gist', isFirst: true, phrases: lines(FIRST) },
  { kind: 'source', isFirst: false, phrases: lines(SOURCE) },
  { kind: 'source', isFirst: true, phrases: lines(FIRST_SOURCE) },
  { kind: 'quotations', isFirst: true, phrases: lines(QUOTATIONS) },
  { kind: 'open', isFirst: false, phrases: lines(OPEN) },
  { kind: 'sure', isFirst: false, phrases: lines(SURE) },
  { kind: 'help', isFirst: false, phrases: lines(HELP) },
  { kind: 'talk', isFirst: false, phrases: lines(TALK) },
] as const
