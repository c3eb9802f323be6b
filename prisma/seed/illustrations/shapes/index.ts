import type { Sheet } from "../svg.ts";
import { earbuds, headphones, speaker, turntable } from "./audio.ts";
import type { EarbudsArt, HeadphonesArt, SpeakerArt, TurntableArt } from "./audio.ts";
import { camera, lens } from "./camera.ts";
import type { CameraArt, LensArt } from "./camera.ts";
import { mini, nas, tower } from "./computer.ts";
import type { MiniArt, NasArt, TowerArt } from "./computer.ts";
import { home } from "./home.ts";
import type { HomeArt } from "./home.ts";
import { allInOne, monitor, tv } from "./display.ts";
import type { AllInOneArt, MonitorArt, TvArt } from "./display.ts";
import type { Figure, Look } from "./figure.ts";
import { gameConsole, handheld } from "./gaming.ts";
import type { ConsoleArt, HandheldArt } from "./gaming.ts";
import { drone, router, streamer } from "./hardware.ts";
import type { DroneArt, RouterArt, StreamerArt } from "./hardware.ts";
import { laptop } from "./laptop.ts";
import type { LaptopArt } from "./laptop.ts";
import { chip, gpu } from "./parts.ts";
import type { ChipArt, GpuArt } from "./parts.ts";
import { phone } from "./phone.ts";
import type { PhoneArt } from "./phone.ts";
import { tablet } from "./tablet.ts";
import type { TabletArt } from "./tablet.ts";
import { watch } from "./wearable.ts";
import type { WatchArt } from "./wearable.ts";

type Arts = {
  phone: PhoneArt;
  tablet: TabletArt;
  laptop: LaptopArt;
  monitor: MonitorArt;
  tv: TvArt;
  "all-in-one": AllInOneArt;
  tower: TowerArt;
  mini: MiniArt;
  nas: NasArt;
  camera: CameraArt;
  lens: LensArt;
  headphones: HeadphonesArt;
  earbuds: EarbudsArt;
  speaker: SpeakerArt;
  turntable: TurntableArt;
  console: ConsoleArt;
  handheld: HandheldArt;
  watch: WatchArt;
  router: RouterArt;
  gpu: GpuArt;
  chip: ChipArt;
  drone: DroneArt;
  streamer: StreamerArt;
  home: HomeArt;
};

export type Family = keyof Arts;
/** What a catalogue entry says about the looks of its device. */
export type Art = Arts[Family];

const painters: { [F in Family]: (to: Sheet, art: Arts[F], look: Look) => Figure } = {
  phone,
  tablet,
  laptop,
  monitor,
  tv,
  "all-in-one": allInOne,
  tower,
  mini,
  nas,
  camera,
  lens,
  headphones,
  earbuds,
  speaker,
  turntable,
  console: gameConsole,
  handheld,
  watch,
  router,
  gpu,
  chip,
  drone,
  streamer,
  home,
};

export function paint(to: Sheet, art: Art, look: Look): Figure {
  const painter = painters[art.family] as (to: Sheet, art: Art, look: Look) => Figure;
  return painter(to, art, look);
}

export type { Figure, Look, View } from "./figure.ts";
