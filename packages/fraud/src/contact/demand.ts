import type { ChatWarning } from "@loopbid/validators";
import { isNegated } from "./negation.ts";

/** Ways to pay that Loopbid does not have and that nobody gets money back from. */
const CASH_LIKE =
  /\b(?:zelle|venmo|cash\s?app|western union|moneygram|money gram|wire transfer|bank transfer|bitcoin|btc|usdt|crypto(?:currency)?|iban|revolut|friends (?:and|&) family|f&f)\b/g;
const PAYPAL =
  /\b(?:pay(?:ment)?|send|transfer|accept|take|use|money|deposit|invoice)\b[^.!?\n]{0,40}\bpaypal\b|\bpaypal\b[^.!?\n]{0,20}\b(?:me|you|address|only|it|instead|gift)\b/g;
const OUTSIDE =
  /\b(?:pay|deal|buy|sell|sale|trade|finish|do (?:it|this)|cash)\b[^.!?\n]{0,30}\b(?:outside|off|without|around)\s+(?:of\s+)?(?:the\s+|this\s+)?(?:loopbid|site|platform|app|website|here)\b|\b(?:cheaper|discount|save)\b[^.!?\n]{0,30}\b(?:outside|off)\s+(?:of\s+)?(?:loopbid|the (?:site|platform|app))\b|\b(?:avoid|skip|save|without)\s+(?:paying\s+)?(?:the\s+|their\s+)?(?:loopbid'?s?\s+)?fees?\b/g;
/** A gift card that is for sale is a thing; one that pays is a trick. */
const GIFT_CARD =
  /\b(?:pay|send|buy|get|code|codes|scratch|photo|picture)\b[^.!?\n]{0,40}\bgift\s?cards?\b|\bgift\s?cards?\b[^.!?\n]{0,30}\b(?:codes?|first|number|pin)\b/g;

/** Nobody who buys or sells needs the other's codes, passwords or card. */
const SECRET =
  /\b(?:send|tell|give|share|forward|read|need|enter|confirm|picture|photo|what(?:'?s| is))\b[^.!?\n]{0,30}\b(?:(?:verification|security|confirmation|login|log-?in|sms|(?:six|6)[ -]digit)\s+code|your\s+(?:\w+\s+)?(?:password|pin|cvv|card (?:number|details)|ssn|bank login))\b|\b(?:picture|photo) of your (?:\w+ )?card\b|\bcode\b[^.!?\n]{0,25}\b(?:(?:by|via|per) (?:sms|text)|you (?:just )?(?:got|get|received)|(?:sent|texted) (?:to )?you(?:r phone)?)\b/g;

function says(text: string, pattern: RegExp): boolean {
  return [...text.matchAll(pattern)].some(
    ({ index, 0: match }) => !isNegated(text, index) && !isNegated(text, index + match.length),
  );
}

/** What the words of a message want of the reader: money past Loopbid, gift cards, codes. Takes text made plain. */
export function findDemands(text: string): ChatWarning[] {
  return [
    ...(says(text, SECRET) ? (["credential"] as const) : []),
    ...(says(text, GIFT_CARD) ? (["advance_fee"] as const) : []),
    ...([CASH_LIKE, PAYPAL, OUTSIDE].some((pattern) => says(text, pattern))
      ? (["off_platform"] as const)
      : []),
  ];
}
