"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { readFailure } from "../sell/failure.ts";
import { useReady } from "./use-ready.ts";

type Errors = Record<string, string>;

export interface AuthFormOptions<Input> {
  /** The same schema as the server's. */
  schema: z.ZodType<Input>;
  /** What no field of the form holds. */
  extra?: Record<string, unknown>;
  /** Throws what the server refused; a returned text is shown above the form. */
  submit: (input: Input) => Promise<string | void>;
}

/** A form that checks before it sends, shows each field its own error, and moves to the first wrong one. */
export function useAuthForm<Input>({ schema, extra, submit }: AuthFormOptions<Input>) {
  const t = useTranslations("auth.failure");
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const ready = useReady();

  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  function refuse(error: unknown) {
    const failure = readFailure(error);
    const own = failure.issues.filter(({ field }) => form.current?.elements.namedItem(field));
    setErrors(Object.fromEntries(own.map(({ field, message }) => [field, message])));
    if (own.length === 0) setMessage(failure.unreachable ? t("offline") : failure.message);
  }

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const values = { ...Object.fromEntries(new FormData(event.currentTarget)), ...extra };
    const parsed = schema.safeParse(values);
    setMessage(null);
    setErrors({});
    if (!parsed.success) {
      const first = parsed.error.issues.toReversed();
      setErrors(Object.fromEntries(first.map((issue) => [String(issue.path[0]), issue.message])));
      return;
    }
    setPending(true);
    try {
      setMessage((await submit(parsed.data)) ?? null);
    } catch (error) {
      refuse(error);
    } finally {
      setPending(false);
    }
  }

  function onInput(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement;
    if (!errors[name]) return;
    const { [name]: _, ...others } = errors;
    setErrors(others);
  }

  return {
    errors,
    message,
    /** `method` keeps what was typed out of the address bar, whatever sends the form. */
    form: { ref: form, onSubmit, onInput, noValidate: true, method: "post" as const },
    /** For the button. It cannot be pressed before the page's script can answer. */
    submitButton: {
      type: "submit" as const,
      loading: pending,
      disabled: !ready,
      className: "disabled:opacity-100",
    },
  };
}
