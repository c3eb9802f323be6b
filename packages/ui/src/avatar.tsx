import { avatarTint, hueOf } from "./avatar-tint.ts";
import { cn } from "./cn.ts";

const sizes = {
  xs: "size-6 text-2xs",
  sm: "size-8 text-xs",
  md: "size-10 text-sm",
  lg: "size-14 text-lg",
  xl: "size-20 text-2xl",
} as const;

export type AvatarProps = {
  /** Gives the initials and, with `seed`, the tint. */
  name: string;
  /** A stable id, so that a rename keeps the colour. */
  seed?: string;
  src?: string;
  size?: keyof typeof sizes;
  /** Green corner dot; put the words for it beside the avatar. */
  online?: boolean;
  className?: string;
};

/** Decorative: the name stands beside it. The same person always gets the same tint. */
export function Avatar({ name, seed = name, src, size = "md", online, className }: AvatarProps) {
  const tint = avatarTint(hueOf(seed));
  return (
    <span aria-hidden className={cn("relative inline-flex shrink-0", sizes[size], className)}>
      {src ? (
        <img
          src={src}
          alt=""
          loading="lazy"
          className="size-full rounded-full bg-tile object-cover"
        />
      ) : (
        <span
          className="flex size-full items-center justify-center rounded-full font-bold tracking-tight"
          style={{
            background: `light-dark(${tint.light.ground}, ${tint.dark.ground})`,
            color: `light-dark(${tint.light.text}, ${tint.dark.text})`,
          }}
        >
          {initials(name)}
        </span>
      )}
      {online ? (
        <span className="absolute end-0 bottom-0 size-[28%] rounded-full bg-success ring-2 ring-paper" />
      ) : null}
    </span>
  );
}

/** At most two letters: first of the first and of the last word. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s_.-]+/)
    .filter(Boolean);
  const first = words[0] ?? "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return ([...first][0] ?? "?").toUpperCase() + (last ? ([...last][0] ?? "").toUpperCase() : "");
}
