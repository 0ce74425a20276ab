import { useText } from '../shared/text';

/** Marks the figure the toolbar icon shows. */
export function OnIcon() {
  const text = useText();
  return (
    <>
      <span class="on-icon">{text('popup_on_icon')}</span>{' '}
    </>
  );
}
