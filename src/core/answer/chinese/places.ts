/** Capitals and seats of organisations as Chinese writes them; countries come from the platform's own list. */
const CITIES = `
北京 beijing|上海 shanghai|香港 hong kong|澳门 macau|台北 taipei|东京 tokyo|首尔 seoul|平壤 pyongyang|乌兰巴托 ulaanbaatar|河内 hanoi|万象 vientiane|金边 phnom penh|曼谷 bangkok|仰光 yangon|内比都 naypyidaw|吉隆坡 kuala lumpur|雅加达 jakarta|巴厘岛 bali|马尼拉 manila|新德里 new delhi|孟买 mumbai|达卡 dhaka|加德满都 kathmandu|科伦坡 colombo|伊斯兰堡 islamabad|喀布尔 kabul|德黑兰 tehran|巴格达 baghdad|大马士革 damascus|贝鲁特 beirut|耶路撒冷 jerusalem|特拉维夫 tel aviv|加沙 gaza|安曼 amman|利雅得 riyadh|吉达 jeddah|多哈 doha|迪拜 dubai|阿布扎比 abu dhabi|马斯喀特 muscat|萨那 sanaa|安卡拉 ankara|伊斯坦布尔 istanbul|开罗 cairo|的黎波里 tripoli|突尼斯城 tunis|阿尔及尔 algiers|拉巴特 rabat|喀土穆 khartoum|亚的斯亚贝巴 addis ababa|内罗毕 nairobi|摩加迪沙 mogadishu|坎帕拉 kampala|基加利 kigali|金沙萨 kinshasa|阿布贾 abuja|拉各斯 lagos|阿克拉 accra|达喀尔 dakar|巴马科 bamako|开普敦 cape town|比勒陀利亚 pretoria|约翰内斯堡 johannesburg|哈拉雷 harare|莫斯科 moscow|圣彼得堡 st petersburg|基辅 kyiv|明斯克 minsk|华沙 warsaw|布拉格 prague|布拉迪斯拉发 bratislava|布达佩斯 budapest|布加勒斯特 bucharest|索非亚 sofia|贝尔格莱德 belgrade|萨格勒布 zagreb|萨拉热窝 sarajevo|雅典 athens|罗马 rome|梵蒂冈 vatican|米兰 milan|维也纳 vienna|柏林 berlin|慕尼黑 munich|波恩 bonn|苏黎世 zurich|日内瓦 geneva|伯尔尼 bern|达沃斯 davos|巴黎 paris|斯特拉斯堡 strasbourg|布鲁塞尔 brussels|海牙 the hague|阿姆斯特丹 amsterdam|卢森堡市 luxembourg|伦敦 london|爱丁堡 edinburgh|都柏林 dublin|马德里 madrid|巴塞罗那 barcelona|里斯本 lisbon|哥本哈根 copenhagen|斯德哥尔摩 stockholm|奥斯陆 oslo|赫尔辛基 helsinki|雷克雅未克 reykjavik|塔林 tallinn|里加 riga|维尔纽斯 vilnius|第比利斯 tbilisi|埃里温 yerevan|巴库 baku|阿斯塔纳 astana|塔什干 tashkent|比什凯克 bishkek|华盛顿 washington|纽约 new york|旧金山 san francisco|洛杉矶 los angeles|渥太华 ottawa|多伦多 toronto|墨西哥城 mexico city|哈瓦那 havana|加拉加斯 caracas|波哥大 bogota|利马 lima|巴西利亚 brasilia|布宜诺斯艾利斯 buenos aires|圣地亚哥 santiago|堪培拉 canberra|悉尼 sydney|墨尔本 melbourne|惠灵顿 wellington|莫尔兹比港 port moresby|苏瓦 suva|霍尼亚拉 honiara|欧洲 europe|亚洲 asia|非洲 africa|中东 middle east|太平洋 pacific|印度洋 indian ocean|印太 indo-pacific|南海 south china sea|黑海 black sea|红海 red sea|地中海 mediterranean
`

/** English names of the world's countries by their Chinese ones. */
export const CHINESE_COUNTRIES: ReadonlyMap<string, string> = new Map(countries())

/** English names of the world's countries and best known cities by their Chinese ones. */
export const CHINESE_PLACES: ReadonlyMap<string, string> = new Map([
  ...CHINESE_COUNTRIES,
  ...CITIES.trim()
    .split('|')
    .map((entry) => {
      const space = entry.indexOf(' ')
      return [entry.slice(0, space), entry.slice(space + 1)] as const
    }),
])

function countries(): readonly (readonly [string, string])[] {
  const chinese = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' })
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((a) =>
    letters.flatMap((b) => {
      const [name, own] = [chinese.of(a + b), english.of(a + b)]
      return name === undefined || own === undefined || !/^\p{Script=Han}+$/u.test(name)
        ? []
        : [[name, own.toLowerCase()] as const]
    }),
  )
}
