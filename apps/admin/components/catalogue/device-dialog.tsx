"use client";
import type { CategorySlug } from "@loopbid/domain";
import { Alert, Button, Dialog, DialogClose, Switch, useToast } from "@loopbid/ui";
import type { CatalogueDevice } from "@loopbid/validators";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "../../trpc/client.tsx";
import { DeviceInputs } from "./device-inputs.tsx";
import { formOf, readForm } from "./device-form.ts";

export interface DeviceDialogProps {
  /** Null for a new one. */
  device: CatalogueDevice | null;
  category: CategorySlug | null;
  onClose: () => void;
}

/** Adds or changes a device; one that no listing names can be deleted. */
export function DeviceDialog({ device, category, onClose }: DeviceDialogProps) {
  const t = useTranslations("catalogue.dialog");
  const common = useTranslations("common");
  const [form, setForm] = useState(() => formOf(device, category));
  const [active, setActive] = useState(device?.active ?? true);
  const [issues, setIssues] = useState<Readonly<Record<string, string>>>({});
  const write = useDeviceWrites(onClose);
  function save() {
    const read = readForm(form);
    if ("issues" in read) return setIssues(read.issues);
    setIssues({});
    if (!device) return write.create.mutate(read.fields);
    const { slug, version } = device;
    write.update.mutate({ slug, version, changes: { ...read.fields, active } });
  }
  const used = device !== null && device.listings > 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      size="lg"
      modalOnly
      closeLabel={common("close")}
      title={device ? t("edit", { name: `${device.brand} ${device.model}` }) : t("add")}
      description={device ? t("slug", { slug: device.slug }) : t("slugNew")}
      footer={
        <>
          {device && !used ? (
            <Button
              variant="ghost"
              className="me-auto"
              iconStart={<Trash2 aria-hidden />}
              disabled={write.busy}
              onClick={() => write.remove.mutate({ slug: device.slug, version: device.version })}
            >
              {t("delete")}
            </Button>
          ) : null}
          <DialogClose render={<Button variant="secondary">{common("cancel")}</Button>} />
          <Button loading={write.busy} onClick={save}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {used ? <Alert>{t("used", { count: device.listings })}</Alert> : null}
        <DeviceInputs
          form={form}
          issues={issues}
          fixedCategory={used}
          onChange={(changes) => setForm((before) => ({ ...before, ...changes }))}
        />
        {device ? (
          <Switch
            label={t("active")}
            description={t("activeHint")}
            checked={active}
            onCheckedChange={setActive}
          />
        ) : null}
        {write.error ? (
          <Alert tone="danger" announce="alert">
            {write.error}
          </Alert>
        ) : null}
      </div>
    </Dialog>
  );
}

function useDeviceWrites(onDone: () => void) {
  const t = useTranslations("catalogue.dialog");
  const toast = useToast();
  const utils = api.useUtils();
  const answers = {
    onSuccess: async () => {
      toast.show({ tone: "success", title: t("done") });
      await utils.catalogue.devices.invalidate();
      onDone();
    },
  };
  const create = api.catalogue.createDevice.useMutation(answers);
  const update = api.catalogue.updateDevice.useMutation(answers);
  const remove = api.catalogue.deleteDevice.useMutation(answers);
  const all = [create, update, remove];
  const error = all.find((one) => one.error)?.error?.message ?? null;
  return { create, update, remove, error, busy: all.some(({ isPending }) => isPending) };
}
