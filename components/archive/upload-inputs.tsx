/** The two ways to choose: single files or a .zip, and a whole folder. */
export function UploadInputs({ disabled }: { readonly disabled: boolean }) {
  return (
    <fieldset disabled={disabled}>
      <legend className="sr-only">选择往年报告</legend>
      <label htmlFor="archive-files" className="block font-medium">
        选择文件或者压缩包
      </label>
      <p id="archive-files-help" className="text-ink-soft text-sm">
        可以多选：Word（.docx）、Excel（.xlsx）、PDF、网页、文本，每个不超过20MB、200页；或者一个.zip，展开后不超过200MB、500个文件。
      </p>
      <input
        id="archive-files"
        type="file"
        multiple
        accept=".zip,.docx,.docm,.xlsx,.xlsm,.pdf,.html,.htm,.mht,.mhtml,.txt,.md,.csv"
        aria-describedby="archive-files-help"
        className="mt-1 mb-5 block w-full"
      />
      <label htmlFor="archive-folder" className="block font-medium">
        或者选择文件夹
      </label>
      <p id="archive-folder-help" className="text-ink-soft text-sm">
        连同里面的文件夹一起上传，文件夹的名称也用来识别单位和年度。
      </p>
      <input
        id="archive-folder"
        type="file"
        ref={(input) => input?.setAttribute("webkitdirectory", "")}
        aria-describedby="archive-folder-help"
        className="mt-1 mb-5 block w-full"
      />
    </fieldset>
  );
}
