/** What went wrong, said where it happened and read out at once. */
export function Wrong({ sentence }: { readonly sentence: string | null }) {
  return (
    <div role="alert">
      {sentence && (
        <p className="border-error bg-error-tint text-error mb-4 border-l-4 px-3 py-2 font-medium">
          <span aria-hidden="true">✖ </span>
          {sentence}
        </p>
      )}
    </div>
  );
}
