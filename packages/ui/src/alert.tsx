import { CircleAlert, CircleCheck, Flame, Info, ShieldAlert, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

const tones = {
  neutral: { box: "bg-sunken text-ink", icon: <Info aria-hidden /> },
  live: { box: "bg-volt-soft text-ink", icon: <Zap aria-hidden /> },
  success: { box: "bg-success-soft text-success-ink", icon: <CircleCheck aria-hidden /> },
  review: { box: "bg-review-soft text-review-ink", icon: <ShieldAlert aria-hidden /> },
  ember: { box: "bg-ember-soft text-ember-ink", icon: <Flame aria-hidden /> },
  danger: { box: "bg-danger-soft text-danger-ink", icon: <CircleAlert aria-hidden /> },
} as const;

export type AlertProps = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons or links, after the text. */
  action?: ReactNode;
  icon?: ReactNode;
  /** `status` waits for a pause, `alert` interrupts; none for text that was there from the start. */
  announce?: "status" | "alert";
  className?: string;
};

export function Alert(props: AlertProps) {
  const { tone = "neutral", title, children, action, icon, announce, className } = props;
  return (
    <div
      role={announce}
      className={cn(
        "flex items-start gap-3 rounded-card p-4 text-[0.9375rem]",
        tones[tone].box,
        className,
      )}
    >
      <span className="mt-0.5 shrink-0 [&_svg]:size-5">{icon ?? tones[tone].icon}</span>
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className={cn(title && "mt-0.5")}>{children}</div> : null}
        {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
