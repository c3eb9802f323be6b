"use client";
import { PLACES } from "@loopbid/domain";
import { Button, Field, Input, Select, Textarea, useToast } from "@loopbid/ui";
import { type Me, UpdateProfileInput } from "@loopbid/validators";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { FormMessage } from "./form-message.tsx";
import { useAuthForm } from "./use-auth-form.ts";

const MAX_BIO = 500;
const NOWHERE = "nowhere";

const places = PLACES.map(({ slug, city, state }) => ({
  value: slug,
  label: `${city}, ${state}`,
})).sort((a, b) => a.label.localeCompare(b.label));

export function ProfileForm({ me }: { me: Me }) {
  const t = useTranslations("auth");
  const toast = useToast();
  const router = useRouter();
  const update = api.account.updateProfile.useMutation();
  const [bio, setBio] = useState(me.bio ?? "");
  const [place, setPlace] = useState(me.placeSlug ?? NOWHERE);
  const { form, errors, message, submitButton } = useAuthForm({
    schema: UpdateProfileInput,
    extra: { placeSlug: place === NOWHERE ? null : place },
    submit: async (input) => {
      const saved = await update.mutateAsync(input);
      setBio(saved.bio ?? "");
      toast.show({ tone: "success", title: t("settings.profile.saved") });
      router.refresh();
    },
  });
  return (
    <form {...form} className="flex flex-col gap-5">
      <FormMessage text={message} />
      <Field label={t("field.name")} error={errors.name}>
        <Input name="name" defaultValue={me.name} autoComplete="name" />
      </Field>
      <Field label={t("field.place")} hint={t("field.placeHint")}>
        <Select
          options={[{ value: NOWHERE, label: t("field.noPlace") }, ...places]}
          value={place}
          onValueChange={setPlace}
        />
      </Field>
      <Field
        label={t("field.bio")}
        hint={t("field.bioHint")}
        error={errors.bio}
        aside={t("field.count", { count: bio.length, max: MAX_BIO })}
      >
        <Textarea name="bio" value={bio} onChange={(event) => setBio(event.target.value)} />
      </Field>
      <div>
        <Button {...submitButton}>{t("settings.profile.submit")}</Button>
      </div>
    </form>
  );
}
