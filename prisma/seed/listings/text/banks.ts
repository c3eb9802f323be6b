/** Why it is sold. */
export const OPENINGS: readonly string[] = [
  "[Upgraded|I just upgraded|Recently upgraded] to {newer}, so [this one is up for sale|the {model} has to go|this {thing} needs a new home].",
  "Selling my {model} because I [moved on to|switched to|got] {newer}.",
  "[We are|I am] moving [at the end of the month|in two weeks|across the country] and [downsizing|cannot take everything|every box counts].",
  "Bought [new|it new] in {boughtyear} for {use}, [hardly used it since|used it maybe twice a week|it has been in a drawer since spring].",
  "This was my [son's|daughter's|mom's|husband's|partner's|roommate's] {model}; [they got|now there is] {newer}.",
  "Got this as a gift, [already had one|never warmed to it|kept the old one anyway].",
  "I used this {model} for {use} and it [never let me down|did everything I asked|was great at it].",
  "Company [closed our office|replaced all of them|let us keep the old ones], so [here is mine|here goes mine].",
  "Clearing out [the closet|my desk|the garage|the gear cabinet] before [the holidays|the baby comes|we move], this is [one of several|number four of nine].",
  "Second {thing} in this house, and [my wife noticed|nobody needs two|the shelf is full].",
  "I wanted to like it. [It is great, just not for me|I am simply more of a pen-and-paper person|My hands disagree]. So: {model}, looking for somebody who will use it.",
  "Offering my {full}, [bought at|purchased from] [Best Buy|the brand's own store|B&H|Costco|Micro Center] in {boughtyear}, [receipt available|original receipt goes with it|receipt is somewhere in my mail].",
  "[Time to say goodbye to|Parting with|Letting go of] my {model}. [It has been good to me|No regrets|It deserves more use].",
  "It was the [backup|spare|travel] {thing} and [never got promoted|spent most of its life in a padded bag|only came out for {use}].",
  "My [kid|teenager|nephew] saved up for {newer}, this pays for [the rest|a case|half of it].",
  "First owner, [pet free and smoke free home|always kept in a case|treated better than my car].",
  "[Insurance replaced it|The replacement arrived after all], so now I own two of the {model}.",
  "Project [cancelled|done|on ice], hardware [for sale|leftover]: one {model}.",
  "Sold my [car|boat|apartment] last month and it turns out I can also part with {things}. This is the {model}.",
  "I review gadgets for a very small website, and [this one stayed in its box after the photos|the test is written].",
];

/** About the copy's looks, by grade. */
export const LOOKS = {
  PREMIUM: [
    "[Honestly|Really,] like new. [I went over it with a lamp and found nothing|Not a mark anywhere|You will not find a scratch].",
    "{Front} and {back} are [flawless|perfect|spotless]; it has had [a protector|a case] from the first hour.",
    "Used for [maybe ten hours|a week|one trip], [then it went back in the box|and it looks it].",
    "No signs of use [on the {edge}|at all|under bright light].",
    "The film is still on [the {edge}|one side|the {back}].",
    "I would not be able to tell it from the one in the shop.",
  ],
  EXCELLENT: [
    "Excellent shape: [a hairline or two on the {back}|one faint line on the {edge}|very light marks] that [you only see under a lamp|my camera refuses to show|you have to hunt for].",
    "{Front} is clean, the {edge} has [one tiny rub|a faint shiny spot] [near the bottom|by the port|on the left].",
    "Looks [new from arm's length|great], [micro scratches only|a few micro scratches if you tilt it].",
    "Always in a [case|sleeve|cabinet]. [Minor traces on the {edge}|Next to no wear], see the close-up.",
    "[Nine|Nine and a half] out of ten from me, and I am picky about {fronts}.",
  ],
  GOOD: [
    "Normal wear: [some light scratches on the {back}|a couple of scuffs along the {edge}|fine scratches on the {front} that vanish when it is on].",
    "The {edge} shows [a few small nicks|where the case rubbed|some shine from use], {front} is [fine|clean enough|good].",
    "Not mint, not ugly. [Scuffs on the {edge}, that is it|One scratch on the {back} about the length of a fingernail].",
    "Used daily for [a year|two years|eighteen months] and [it shows a little|looks its age, no more].",
    "You can see in the pictures [where it was carried|the rubbed spot on the {edge}|the two marks on the {back}]. Nothing you feel with a nail.",
    "Solid used condition, [cosmetically a 7|call it a B grade].",
  ],
  FAIR: [
    "It has been used, [no way around it|and not gently]: [scratches on the {front}|a dent on the {edge}|the {back} is scuffed] and [worn edges|a few dings].",
    "Cosmetically rough, [works like day one|does its job]. The {edge} has [a dent from a fall|two dents], [pictured|see photo 2].",
    "{Front} has [visible scratches|a scratch across the lower third|some deeper lines], you [stop noticing|notice them in sunlight].",
    "Ugly duckling. [All function, no beauty|Put it in a case and nobody knows].",
    "There is [a chip on the corner|a crack in the {edge} trim|paint missing on the {edge}], priced [accordingly|for that].",
  ],
  FOR_PARTS: [
    "For parts or repair. [{Fault}|Main problem: {fault}].",
    "{Fault}. [I am not a repair person|No idea what a fix costs|Shop quoted more than I want to spend].",
    "Sold as is: {fault}. [Rest of it looks fine|Everything else I could test works|Good donor].",
    "[Broken|Defective], please read: {fault}. [No returns on this one|Do not buy it expecting a miracle].",
  ],
} as const;

/** About exactly this model. */
export const FACTS: readonly string[] = [
  "{Fact1}.",
  "[What I like about it|Best thing about it|If you do not know it]: {fact1}, and {fact2}.",
  "{Fact2}, [which is why I bought it|that sold me back then|still true].",
  "[For those comparing models|In case you are choosing]: {fact3}.",
  "{Fact3}. {Fact1}.",
];

/** About numbers that the specs hold. */
export const NUMBERS: readonly string[] = [
  "Battery [health is at|reads|is at] {battery}%[, screenshot in the photos||, original cell].",
  "[It shows|Counter says|About] {cycles} [battery cycles|charge cycles][| so far].",
  "Shutter [count is|at|just over] {shutter}[| actuations|, checked with an online tool].",
  "[Configured with|It has] {ram} of memory and {storage} of storage.",
  "[{Room} version|It is the {room} one|{Room}, plenty for most people].",
  "{Flighthours} hours in the air [according to the log|, all calm weather|].",
  "[{Deadpixels} dead pixels, I ran a test on every color|Pixels: {deadpixels} dead ones].",
  "[Unlocked, tried it with two carriers|Unlocked from the start|Factory unlocked].",
  "Locked to {carrier}, [they will unlock it on request|works on their resellers too].",
  "[Never used for mining|No mining, just games].",
  "Mined with it for [five months|a winter], [undervolted, then cleaned|and I would rather say so].",
  "[Comes with {controllers} controllers|{Controllers} controllers, sticks are tight].",
];

export const KIT: readonly string[] = [
  "[Comes with|Included:|You get|In the box:] {kit}.",
  "{Kit} [included|thrown in|is all there was].",
];
export const BARE: readonly string[] = [
  "No [box|accessories|box or cables], [just the {thing}|only what you see].",
  "[Only the {thing} itself|The {thing} alone], [bring your own charger|no extras].",
];

/** That the next owner can use it. */
export const READY: readonly string[] = [
  "{resets}[Wiped and reset|Factory reset|Reset], [signed out of everything|no account on it|ready to set up].",
  "[Everything works|All functions tested|Tested again yesterday], [nothing wrong with it|happy to send a short video].",
  "[You can try it out at my place|Come and test it|Meet at the library, they have outlets].",
  "[Never opened or repaired|Not opened, no third-party parts|No repairs so far].",
  "{Repair} was replaced [last year|in spring] by [an authorized shop|the manufacturer], invoice [here|included].",
];

export const DELIVERY: readonly string[] = [
  "Ships [next business day|within two days|on Monday] from {city}[, double boxed||, well padded|, with tracking].",
  "[Pick-up in {city}|Local pick-up around {city} works|Can meet in {city}] [too|as well|if you prefer].",
  "[Tracked and insured|Insured shipping|UPS with tracking], [I reuse good boxes|photo of the parcel on request].",
];
export const PICKUP: readonly string[] = [
  "Pick-up only, {city}[| area|, near downtown]. [Evenings work best|Weekends are best].",
  "{heavy}Pick-up in {city}, [it is too heavy to ship|bring a car and a blanket|I help carry].",
  "[No shipping, sorry|I do not ship this one]. {City}, [I am flexible with times|after five most days].",
];

export const CLOSINGS: readonly string[] = [
  "[Questions? Just ask|Ask away|Happy to answer questions].",
  "[More pictures on request|I can take more photos in daylight].",
  "[No trades|No trades, please|Not interested in swaps].",
  "[Price is firm|A bit of room in the price|Fair offers read, silly ones not].",
  "Thanks for [looking|reading all this].",
  "[Returns accepted within a week if it is not as described|If something is not as I wrote, send it back].",
  "[Only to somebody who will use it|Hope it makes somebody happy].",
];

export const CHATTER: readonly string[] = [
  "[My cat approves of the box, sorry, the cat keeps the box|The dog has never touched it, I promise].",
  "I [named it Gerald|called it the brick]. You may [rename it|pick your own name].",
  "[Full disclosure|Confession]: I bought it because of [a video at 1 a.m.|one review|the color].",
  "[It has seen|It survived] [three apartments|one breakup|two toddlers] and [one puppy|no drama|a road trip to Utah].",
  "If this listing is up, it is available!! [I take them down right away|Promise].",
];
