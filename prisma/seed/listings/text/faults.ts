import type { CategorySlug } from "@loopbid/domain";

/** What is wrong with things sold for parts. */
export const FAULTS: Record<CategorySlug, readonly string[]> = {
  phones: [
    "screen is shattered and touch is dead in the lower half",
    "it boot loops since an update",
    "back glass gone and the camera shakes",
    "took a swim, powers on for a minute",
    "green line down the display",
  ],
  laptops: [
    "no picture on the panel, works on an external screen",
    "liquid on the keyboard, half the keys are dead",
    "hinge is broken and the lid is cracked",
    "does not charge anymore, probably the board",
    "battery is swollen so I took it out",
  ],
  tablets: [
    "cracked digitizer, picture underneath is fine",
    "charging port is loose and it only charges at an angle",
    "bent after somebody sat on it",
    "touch has ghosts on the right edge",
  ],
  desktops: [
    "turns on, no video",
    "power supply clicks and quits",
    "one memory slot is dead",
    "fans spin up to full and it stays there",
  ],
  monitors: [
    "vertical lines on the left third",
    "backlight is out on one side",
    "crack in the panel from the move",
    "power button must be held for it to start",
  ],
  components: [
    "artifacts after ten minutes of load",
    "two bent pins, might be fixable",
    "one fan bearing is gone",
    "not detected in any slot",
  ],
  networking: [
    "2.4 GHz radio is dead",
    "reboots under load",
    "port 3 does not link",
    "bay 2 does not see drives",
  ],
  cameras: [
    "shutter sticks above 1/500",
    "sensor has a scratch",
    "rear screen is black, viewfinder works",
    "battery door is missing and the grip is peeling",
    "error on start since it fell",
  ],
  lenses: [
    "fungus on an inner element",
    "autofocus motor grinds",
    "aperture blades are oily",
    "front ring is bent, filters do not fit",
  ],
  drones: [
    "one motor stutters",
    "gimbal overload error",
    "front arm is snapped",
    "lost in a pond for an hour",
  ],
  headphones: [
    "left side cuts out",
    "no noise cancelling anymore, hiss instead",
    "hinge snapped, glued once",
    "one bud does not charge",
  ],
  audio: [
    "tweeter is blown on one side",
    "hums when the volume is over half",
    "platter does not spin up to speed",
    "does not pair anymore",
  ],
  consoles: [
    "HDMI port is damaged",
    "disc drive does not take discs",
    "shuts down after twenty minutes",
    "banned from online, offline games only",
  ],
  handhelds: [
    "left stick drifts badly and the rail is loose",
    "does not charge past 3 percent",
    "screen cracked under the protector",
    "shoulder button is mush",
  ],
  smartwatches: [
    "glass is cracked but touch works",
    "battery lasts two hours",
    "crown does not turn",
    "back came off, sensors still light up",
  ],
  "tv-home": [
    "dark vertical band on the panel",
    "wheel module is stuck",
    "lamp is dead",
    "HDMI 1 gone",
    "does not keep Wi-Fi",
  ],
};
