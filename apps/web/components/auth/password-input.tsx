"use client";
import { IconButton, Input, type InputProps } from "@loopbid/ui";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";

/** A password that can be looked at while typing. */
export function PasswordInput(props: Omit<InputProps, "type" | "end">) {
  const t = useTranslations("auth.field");
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      end={
        <IconButton
          variant="ghost"
          size="sm"
          label={shown ? t("hide") : t("show")}
          aria-pressed={shown}
          icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
