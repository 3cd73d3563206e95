import { useCallback, useState, type ChangeEvent, type CompositionEvent } from "react";
import { useDraft } from "./draft";
import { fieldName } from "./field-name";
import { useLive } from "./live";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** An uncontrolled field of the draft: what an input or text area needs to be one. */
export function useField(key: string) {
  const draft = useDraft();
  const { ref, name, onChange, onBlur } = draft.form.register(fieldName(key));
  const readOnly = useLive(draft.moved, (moved) => moved !== null);
  const [defaultValue] = useState(() => draft.read(key));
  /** On a slow machine typing begins before the page has come to life: that input counts too. */
  const attach = useCallback(
    (control: Control | null) => {
      if (control && control.value !== defaultValue) draft.typedEarly(key, control.value);
      ref(control);
    },
    [draft, key, ref, defaultValue],
  );
  return {
    name,
    defaultValue,
    readOnly,
    autoComplete: "off",
    ref: attach,
    onChange(event: ChangeEvent<Control>) {
      void onChange(event);
      if (!isComposing(event.nativeEvent)) draft.typed(key, event.target.value);
    },
    onCompositionEnd(event: CompositionEvent<Control>) {
      draft.typed(key, event.currentTarget.value);
    },
    onBlur(event: ChangeEvent<Control>) {
      void onBlur(event);
      draft.left();
    },
  };
}

/** While an input method composes, what stands in the field is not yet what is meant. */
function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}
