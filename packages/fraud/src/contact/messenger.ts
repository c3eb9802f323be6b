import { finding, type Finding } from "./finding.ts";
import { isNegated } from "./negation.ts";
import { spacedWords } from "./normalise.ts";

const NAMES =
  "whats?\\s?app+|telegram|wechat|viber|snapchat|snap|instagram|insta|facebook|messenger|discord|skype|kik|signal|line app|imessage|tg|ig|fb|wa";
const VERBS =
  "contact|reach|message|msg|text|write|ping|hit|dm|pm|add|find|call|chat|talk|speak|inbox|get|hmu|catch";

/** "message me on Telegram", "hit me up via WhatsApp". */
const ASKS = new RegExp(
  String.raw`\b(?:${VERBS})(?:\s+(?:me|us|with me|with us|to me|hold of me|my))?(?:\s+(?:up|directly|only|there|first))*\s*(?:on|via|by|through|thru|at|over|using|in)\s+(?:my\s+|the\s+)?(?:${NAMES})\b`,
  "g",
);
/** "WhatsApp me", "DM me on…" is above. */
const NAME_ME = new RegExp(String.raw`\b(?:${NAMES})\s+(?:me|us)\b(?!\s+(?:app|chat))`, "g");
/** "my Telegram is…", "our insta". */
const MINE = new RegExp(
  String.raw`\b(?:my|our)\s+(?:${NAMES})\b(?!\s*(?:account|app|messages|notifications|quest|portal))`,
  "g",
);
/** "telegram: deals_4u", "insta @deals", "WhatsApp +1 …". */
const HANDLE = new RegExp(
  String.raw`\b(?:${NAMES})\s*(?:[:=@-]\s*@?|(?:number|id|handle|user(?:name)?)\s*(?:is|:)?\s*|\s@|(?=\s\+?\d{3}))\s*[a-z0-9_.+(]{3,}`,
  "g",
);
/** "@deals_25 on Telegram". */
const HANDLE_ON = new RegExp(String.raw`@[a-z0-9_.]{3,}\s+(?:on|via|at|in)\s+(?:${NAMES})\b`, "g");
const DISGUISED =
  /\b(?:wh[a@4]t[s$5]\W?[a@4]p+|t[e3]l[e3]gr[a@4]m|w[h]?[a@4]ts\s?[a@4]pp?)(?![a-z])/g;
const SPACED = /whatsap|telegram|wechat|snapchat|instagram|viber/;
/** After these a messenger is a feature of the device, not a way to reach the seller. */
const FEATURE =
  /\b(?:works?|working|runs?|supports?|compatible|installed|installs?|used?|use|using|great|good|perfect|notifications?|calls?|ready|like|such as|e\.g|from)\s+(?:with|for|to|in|on)?\s*(?:\w+\s+){0,3}$/;
const NOT_A_HANDLE = /[:=-]\s*(?:and|works|no|not|yes|ok|app|the|with|it|also|all|supported)\b/;

function isFeature(text: string, index: number): boolean {
  return FEATURE.test(text.slice(Math.max(0, index - 50), index));
}

/** Invitations to another messenger. A bare name is none: "works with WhatsApp". Takes text made plain. */
export function findMessengers(text: string): Finding[] {
  const found: Finding[] = [];
  for (const pattern of [ASKS, NAME_ME, MINE, HANDLE, HANDLE_ON]) {
    for (const match of text.matchAll(pattern)) {
      const [excerpt] = match;
      if (isNegated(text, match.index)) continue;
      if (pattern === HANDLE && (isFeature(text, match.index) || NOT_A_HANDLE.test(excerpt)))
        continue;
      found.push(finding("messenger", excerpt, 1));
    }
  }
  for (const match of text.matchAll(DISGUISED)) {
    if (/^whats ?app$|^telegram$/.test(match[0])) continue;
    found.push(
      finding("messenger", match[0], /[@$345]/.test(match[0]) ? 1 : 0.6, /[@$345]/.test(match[0])),
    );
  }
  for (const word of spacedWords(text)) {
    if (SPACED.test(word)) found.push(finding("messenger", word, 1, true));
  }
  return found;
}
