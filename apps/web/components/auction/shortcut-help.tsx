"use client";
import { Button, KeyboardHint, Popover, Switch } from "@loopbid/ui";
import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBidShortcut, useShortcutSetting } from "./use-shortcuts.ts";

const KEYS = [
  { key: "focus", keys: ["B"] },
  { key: "step", keys: ["↑", "↓"] },
  { key: "confirm", keys: ["Enter", "Enter"] },
  { key: "cancel", keys: ["Esc"] },
] as const;

/** Which keys bid, and a way to turn the single one off. Not shown where there is no keyboard to be expected. */
export function ShortcutHelp() {
  const t = useTranslations("listing.shortcuts");
  const [on, setOn] = useShortcutSetting();
  useBidShortcut(on);
  return (
    <Popover
      title={t("title")}
      align="start"
      trigger={
        <Button
          variant="ghost"
          size="sm"
          iconStart={<Keyboard aria-hidden />}
          className="self-start pointer-coarse:hidden"
        >
          {t("open")}
        </Button>
      }
    >
      <dl className="my-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {KEYS.map(({ key, keys }) => (
          <div key={key} className="contents">
            <dt>
              <KeyboardHint keys={keys} />
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t("single")}
        description={t("singleBody")}
        checked={on}
        onCheckedChange={setOn}
      />
    </Popover>
  );
}
