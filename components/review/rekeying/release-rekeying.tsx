import { AskForm } from "@/components/ui/ask-form.client";
import { TextField } from "@/components/ui/field.client";
import { Notice } from "@/components/ui/notice";
import { EXPLANATION_LENGTH } from "@/lib/report/finding";

/** A report held by two wrong attempts: the reviewer lets its totals be typed again, and says why. */
export function ReleaseRekeying({ reportId }: { readonly reportId: number }) {
  return (
    <section aria-label="复核录入" className="my-6 max-w-xl">
      <Notice tone="caution" title="复核录入两次不一致，报告暂不能提交">
        <p>与填报单位核对纸件以后，可以解除暂停；解除后仍须重新复核录入一致才能提交。</p>
        <details className="mt-2">
          <summary className="min-h-6 w-fit font-medium">解除暂停</summary>
          <div className="mt-3">
            <AskForm door={`/api/reports/${reportId}/release-rekeying`} submit="解除">
              <TextField
                name="releaseGrounds"
                label="解除的理由"
                hint={`不少于${EXPLANATION_LENGTH}字，记入办理经过。`}
                rows={3}
                required
              />
            </AskForm>
          </div>
        </details>
      </Notice>
    </section>
  );
}
