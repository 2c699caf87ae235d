import { MONTH } from '../../calendar.ts'
import type { AskedKind } from '../question/asked.ts'

/** Words by which a statement shows that it tells what some kinds of question are after. */
export const TELLING_WORDS = {
  against:
    /\b(?:against|oppos\w+|object\w*|reject\w*|refus\w+|den(?:y|ied|ies)|dissent\w*|turned down|criti\w+|condemn\w+|noes|nays?)\b/iu,
  deal: /\b(?:agree\w*|deals?|accords?|pacts?|truces?|treat(?:y|ies)|ceasefires?|settle(?:d|ment)\w*|accept(?:s|ed)|sign(?:s|ed|ing)|inking|compromise\w*|secured?|promis\w+|pledg\w+)\b/iu,
  condition:
    /\b(?:if|unless|until|once|provided|providing|as long as|so long as|on condition|conditions?|depend\w*|only (?:when|after|with|by|once)|the only|at least|in return|in exchange)\b/iu,
  'goes-on':
    /\b(?:go(?:es)? on|going on|continu\w+|carr(?:y|ies|ied) on|remain\w*|still|no longer|resum\w+|keep(?:s|ing)? \p{Ll}+ing)\b/iu,
  photographer:
    /\bphotographers?\b|\b(?:photo\w*|pictures?|images?) (?:(?:is|are|was|were) )?(?:taken |shot |credited )?(?:by|to)\b|\btook the (?:photo|picture)|\b(?:photo|picture|image)\w* credits?\b/iu,
  kin: /\b(?:relat(?:ed|ion|ives?)|relations?|cousins?|brothers?|sisters?|uncle|aunt|niece|nephew|father|mother|parents?|sons?|daughters?|wife|husband|married|in-law|kin|siblings?|twins?)\b/iu,
  welfare:
    /\b(?:health\w*|well|fine|unharmed|unhurt|safe|hurt|injur\w+|ill|sick|stable|condition|recover\w*|alive|dead|died|weak|tired|good spirits)\b/iu,
  heard:
    /\b(?:was|were|been|being) (?:\w+ )?(?:told|informed|warned|assured)\b|\bhear[sd]?\b|\blearn(?:ed|t|s)\b/iu,
  reaction:
    /\b(?:reject|accept|welcom|refus|agree|oppos|criticiz|condemn|prais|dismiss|back|support|protest|react|respond|repli|answer|den)(?:\w*)\b/iu,
  acronym: /\b(?:acronyms?|stand(?:s|ing)? for|short for|abbreviat\w+|initials|full name)\b/iu,
  why: new RegExp(
    String.raw`\bexplanation\b|\b(?:died|dies|killed|hurt|injured) (?:of|from|when|while)\b|\b(?:and|who \w+ (?:against|no|for)\b[^.;]*,) (?:said|says|wrote|argued|complained|explained) (?!(?:that )?(?:it|he|she|they) would\b)|\b(?:spoke|speaks?|talked) of an? \w+ (?:fault|failure|error|defect|problem|breakdown|mistake|accident)\b|, (?:saying|arguing|citing|claiming|insisting|explaining)\b|\b(?:because|due to|after(?! (?:\d|midnight|noon|dark|dawn))|following|once (?:an? |the |his |her |its |their )|owing|grounds|reasons?|aim(?:s|ed)?|meant|intended|so that|in order|counter|for \w+ing|as a result|over(?! (?:\d|the (?:next|last|past|weekend|phone|years)|two|three|four|five|six|seven|eight|nine|ten|a (?:week|month|year)))|since(?! (?:${MONTH}|\d{4}|early|late|mid-|then))|out of (?:\w+ )?(?:fear|concern|anger|worry|respect|spite|sympathy|caution|frustration|necessity|loyalty|solidarity|protest)|in response|in protest|citing|fearing|for fear|lest|prompted|sparked|blamed|blaming|suspicion|suspected|thanks to|on account|stem(?:s|med) from|(?:punish|fin|sanction|target|blam|arrest|sack|fir|jail|detain|expel|convict|sentenc|charg|accus|criticiz|criticis|condemn|list|investigat)\w* (?:for|of|with)|(?:punish|fin|sanction|sack|jail|convict|sentenc|criticiz|criticis|condemn)ed (?:\S*[^\s,.;] ){1,6}for)\b`,
    'iu',
  ),
} as const satisfies Partial<Record<AskedKind | 'reaction' | 'deal', RegExp>>
