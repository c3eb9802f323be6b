/** Whole-voice material; slots as in the other banks. */
export const SOUTHERN = {
  opening: [
    "[Howdy y'all|Hey y'all|Afternoon]. Got a {full} here that [ain't gettin' used|needs a good home|the wife says has to go].",
    "Fixin' to move closer to my [daughter|folks], so this {thing} is [up for grabs|for sale].",
    "Bought this here {model} back in {boughtyear}, [treated it right|kept it up on the shelf], and I got {newer} now.",
  ],
  middle: [
    "It's [good as gold|a good'un|solid as a fence post].",
    "Had it for {use} [mostly|and such].",
    "Don't need it to [sit in a drawer|collect dust].",
  ],
  closing: [
    "Holler if y'all got questions.",
    "Can meet in {city}, [just not on Sunday mornin'|I'm home most evenin's].",
    "Much obliged.",
    "First come first served, God bless.",
  ],
} as const;

export const BRITISH = {
  opening: [
    "[Right, having a clear-out|Having a proper clear-out]: {full}, [bought in {boughtyear}|mine since {boughtyear}].",
    "Selling my {model} as I've [gone and bought|treated myself to] {newer}.",
    "[Lovely bit of kit|Cracking little {thing}], but it's [gathering dust|surplus to requirements].",
  ],
  middle: [
    "[Bits and bobs|All the bits] as per the photos.",
    "It's been [looked after|kept in a cupboard], mostly used for {use}.",
    "[Dead handy|Brilliant] for {use}.",
  ],
  closing: [
    "Cheers for looking.",
    "Posted [properly packed|signed for], none of that one-layer-of-bubble-wrap nonsense.",
    "Any questions, give us a shout.",
    "Happy to [haggle a tad|knock a few quid off for a quick sale, well, dollars].",
  ],
} as const;

export const ABROAD = {
  opening: [
    "Hello, I sell my {full}. I have it since {boughtyear} and I use it for {use}.",
    "I am selling {thing} because I [go back to my country|have now {newer}|finish my studies].",
    "Good day. Here is {model}, bought in {boughtyear}, [one owner only|I am the first owner].",
  ],
  middle: [
    "All is working [very well|like it should].",
    "It has [not many|some little] traces from using, please look [the photos|at the pictures good].",
    "I made always [care about it|use of a case].",
    "Nothing was repaired in it.",
  ],
  closing: [
    "Please excuse my English, I answer [every question|fast].",
    "You can [come and try it|make test] in {city}.",
    "I send it well packed, [next day after payment|the same day if possible].",
    "Greetings and thank you.",
  ],
} as const;

export const LOUD: readonly string[] = [
  "{MODEL} FOR SALE!! [WORKS 100%|WORKS PERFECT]. {LOOK} [NO LOWBALLS|PRICE IS WHAT IT SAYS].",
  "!!! {MODEL} !!! [DON'T ASK IF AVAILABLE|IF YOU SEE IT I STILL HAVE IT]. {LOOK} [PICKUP {CITY}|{CITY} OR SHIPPED].",
  "[NEED IT GONE|MUST GO THIS WEEK]. {MODEL}, {GRADE} CONDITION. {LOOK} [NO TRADES|CASH OR THROUGH HERE].",
  "SELLING {MODEL}. [PAID {LAUNCH} FOR IT NEW|COST {LAUNCH} NEW]!! {LOOK} [SERIOUS BUYERS ONLY|COME GET IT].",
];

export const TERSE: readonly string[] = [
  "{Model}, {grade}. [Works|Works fine]. [Reset|Wiped].",
  "[Used two years|Used since {boughtyear}]. Works. {Looks} [Ships from {city}.|{City}.]",
  "{Grade} condition. {Battery}% battery. {City}.",
  "Works as it should. {Kit}. {City}.",
  "[As pictured|See photos]. {Grade}. [Tested|Working]. Ships [tomorrow|Monday].",
  "{Fact1}. Works. [No box|That's all].",
  "Bought {boughtyear}, [replaced it|have {newer} now]. Works. [Tested today.|]",
  "{Storage}, {color}, {grade}. [Nothing wrong|No issues]. {City}.",
  "[No longer needed|Not used anymore]. Fully working. {Looks}",
];

export const SHOP = {
  opening: [
    "{Full}, [inspected and cleaned|tested in our workshop|checked on the bench] on {stamp}.",
    "[Lease return|Trade-in|Customer return], {full}. [Lot|Bench sheet] {stamp}.",
    "[One of|The last of] {lot} {model} [from a local office|from one batch], this is unit {stamp}.",
  ],
  middle: [
    "Our grade: {grade}. {Looks}",
    "Passed [all 30 points|every check]: {checks}.",
    "{resets}[Data erased|Erased] to NIST 800-88, [certificate on request|log kept for two years].",
    "[Cleaned|Disinfected|Wiped down] and [photographed|weighed and measured] before packing.",
  ],
  closing: [
    "30 days to return it, [no questions|just keep the seal]. Ships same day before 2 pm.",
    "[Bulk price for five or more|We have chargers at cost]. Ships from {city}, Mon-Fri.",
    "[Invoice with every order|Tax invoice included]. Pick-up in {city} by appointment.",
  ],
} as const;
