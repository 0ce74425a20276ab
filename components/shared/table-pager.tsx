import { useId } from 'preact/hooks';
import type { Page } from './table-order';
import { useFormat, useText } from './text';

export type TablePagerProps = {
  page: Pick<Page<unknown>, 'page' | 'pages' | 'from' | 'to'>;
  total: number;
  onTurn(page: number): void;
};

/** "1–50 of 10,000" and the way to the next. Buttons at an end stay in reach and say why they do nothing. */
export function TablePager({ page: { page, pages, from, to }, total, onTurn }: TablePagerProps) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const turn = (label: string, step: number, end: string) => {
    const stuck = page + step < 0 || page + step >= pages;
    return (
      <button
        type="button"
        class="button small"
        aria-disabled={stuck}
        aria-describedby={stuck ? `${id}${step}` : undefined}
        title={stuck ? end : undefined}
        onClick={() => !stuck && onTurn(page + step)}
      >
        {label}
        {stuck && (
          <span id={`${id}${step}`} hidden>
            {end}
          </span>
        )}
      </button>
    );
  };
  return (
    <div class="table-foot">
      <p role="status">{text('table_range', format.number(from), format.number(to), format.number(total))}</p>
      {pages > 1 && (
        <nav class="buttons" aria-label={text('table_pages')}>
          {turn(text('table_previous'), -1, text('table_first_page'))}
          {turn(text('table_next'), 1, text('table_last_page'))}
        </nav>
      )}
    </div>
  );
}
