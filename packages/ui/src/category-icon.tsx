import {
  Aperture,
  Camera,
  Cpu,
  Drone,
  Gamepad2,
  Headphones,
  Joystick,
  Laptop,
  Monitor,
  Package,
  PcCase,
  Router,
  Smartphone,
  Speaker,
  Tablet,
  Tv,
  Watch,
  type LucideIcon,
} from "lucide-react";

const icons: Readonly<Record<string, LucideIcon>> = {
  phones: Smartphone,
  laptops: Laptop,
  tablets: Tablet,
  desktops: PcCase,
  monitors: Monitor,
  components: Cpu,
  networking: Router,
  cameras: Camera,
  lenses: Aperture,
  drones: Drone,
  headphones: Headphones,
  audio: Speaker,
  consoles: Gamepad2,
  handhelds: Joystick,
  smartwatches: Watch,
  "tv-home": Tv,
};

export type CategoryIconProps = { slug: string; className?: string; strokeWidth?: number };

/** Decorative: the category's name stands beside it. An unknown slug gets a parcel. */
export function CategoryIcon({
  slug,
  className = "size-5",
  strokeWidth = 1.75,
}: CategoryIconProps) {
  const Icon = icons[slug] ?? Package;
  // Upright, a tablet and a phone are the same drawing at this size.
  const turn = slug === "tablets" ? "rotate(90deg)" : undefined;
  return (
    <Icon aria-hidden className={className} strokeWidth={strokeWidth} style={{ transform: turn }} />
  );
}
