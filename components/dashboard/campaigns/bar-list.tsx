export type Bar = {
  key: string;
  label: string;
  /** The figure in words; the bar only repeats it. */
  words: string;
  /** 0 to 1; undefined draws none. */
  share: number | undefined;
};

/** Figures side by side, each with a bar. For those who do not see the bars, the words say it all. */
export function BarList({ bars }: { bars: readonly Bar[] }) {
  return (
    <ul class="campaigns-bars">
      {bars.map(({ key, label, words, share }) => (
        <li key={key}>
          <span class="campaigns-bar-label">{label}</span>
          <span class="campaigns-bar-words">{words}</span>
          {share !== undefined && (
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="campaigns-bar-ground" width="100" height="6" />
              <rect class="campaigns-bar" width={share * 100} height="6" />
            </svg>
          )}
        </li>
      ))}
    </ul>
  );
}
