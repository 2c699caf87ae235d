/** Traditional characters of the words a question is made of, each before its simplified one. */
const PAIRS =
  '說说麼么麽么誰谁麗丽裡里裏里們们個个幾几時时間间後后來来對对關关於于與与會会談谈見见訪访問问題题議议協协簽签達达約约國国長长務务發发聲声電电話话總总統统財财軍军隊队戰战爭争衝冲開开閉闭釋释補补償偿賠赔罰罚稅税貿贸經经濟济場场銀银錢钱資资億亿萬万為为應应該该當当現现還还從从給给這这樣样過过沒没無无選选舉举黨党讓让認认識识誤误報报導导紙纸記记書书據据證证計计劃划條条領领館馆飛飞機机彈弹艦舰島岛灣湾臺台門门東东亞亚歐欧羅罗烏乌蘭兰韓韩緬缅馬马賓宾紐纽聯联衛卫監监視视諜谍網网絡络駭骇氣气藥药難难獲获傷伤殺杀擊击襲袭離离進进變变決决顧顾員员執执動动運运輸输貨货農农產产業业漁渔師师醫医學学幫帮護护衆众眾众參参觀观處处辦办請请謝谢願愿擔担憂忧懼惧歡欢讚赞揚扬譴谴責责評评論论強强調调嗎吗邊边麥麦鐵铁鋼钢車车輪轮橋桥樓楼廠厂礦矿糧粮魚鱼價价單单數数圖图頻频憲宪審审訴诉訟讼罷罢遊游勞劳職职辭辞連连繼继續续終终結结將将習习劉刘陳陈張张趙赵黃黄吳吴鄭郑許许鄧邓馮冯孫孙楊杨葉叶蘇苏盧卢鐘钟譚谭賈贾龍龙顏颜嚴严華华瑩莹剛刚寶宝慶庆偉伟傑杰輝辉'

const simple: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map((pair) => [pair[0] ?? '', pair[1] ?? '']),
)

/** Chinese text with its traditional characters in their simplified forms, character by character. */
export function simplified(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text.replaceAll(/./gu, (one) => simple.get(one) ?? one) : text
}
