"use client";
import { Button, useToast } from "@loopbid/ui";
import type { AuditFilter } from "@loopbid/validators";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { api } from "../../trpc/client.tsx";

/** Hands what is shown, and all that is older, to the browser as a file. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useTranslations("audit");
  const toast = useToast();
  const exporting = api.auditLog.exportCsv.useMutation({
    onSuccess: ({ filename, csv, cut }) => {
      const url = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
      const link = document.createElement("a");
      link.href = url;
      link.download = filename;
      link.click();
      URL.revokeObjectURL(url);
      toast.show({ tone: "success", title: t("exported", { cut: String(cut) }) });
    },
    onError: ({ message }) =>
      toast.show({ tone: "danger", title: t("exportFailed"), description: message }),
  });
  return (
    <Button
      variant="secondary"
      loading={exporting.isPending}
      iconStart={<Download aria-hidden />}
      onClick={() => exporting.mutate(filter)}
    >
      {t("export")}
    </Button>
  );
}
