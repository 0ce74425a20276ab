import { useText } from '../shared/text';

/** In plain words: where keys are, what leaves the computer, and whose the risk is. */
export function Privacy() {
  const text = useText();
  return (
    <section class="card" aria-labelledby="privacy-name">
      <h2 id="privacy-name">{text('options_privacy')}</h2>
      <p>{text('options_privacy_keys')}</p>
      <p>{text('options_privacy_data')}</p>
      <p>{text('options_privacy_risk')}</p>
    </section>
  );
}
