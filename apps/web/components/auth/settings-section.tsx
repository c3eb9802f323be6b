import type { ReactNode } from "react";

export interface SettingsSectionProps {
  id: string;
  heading: string;
  lead: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** What it is about on the left, what can be changed on the right; one under the other on the phone. */
export function SettingsSection({ id, heading, lead, aside, children }: SettingsSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-16 gap-y-6 border-t border-line py-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.7fr)]"
    >
      <div>
        <h2 id={id} className="text-title">
          {heading}
        </h2>
        <p className="mt-2 max-w-sm text-pretty text-muted">{lead}</p>
        {aside ? <div className="mt-3">{aside}</div> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
