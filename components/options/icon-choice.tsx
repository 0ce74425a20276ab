import type { ComponentChildren } from 'preact';
import type { Integration } from '../../lib/integrations/integration';
import type { BadgeChoice, BadgeShow } from '../../lib/usage/badge-figure';
import { useText } from '../shared/text';
import { type FigureChoice, figureChoices, sameFigure } from './figure-choices';

export type IconChoiceProps = {
  badge: BadgeChoice;
  integrations: readonly Integration[];
  /** What a service is called. */
  nameOf(provider: Integration['provider']): string;
  onChange(badge: BadgeChoice): void;
};

const shows: readonly BadgeShow[] = ['used', 'left', 'percent'];

/** What the number on the toolbar icon counts. */
export function IconChoice({ badge, integrations, nameOf, onChange }: IconChoiceProps) {
  const text = useText();
  const show = badge.kind === 'runs' ? 'left' : badge.show;
  const figures = figureChoices(integrations, badge);
  const [first] = figures;
  const nameFigure = ({ provider, counts, window, told }: FigureChoice): string => {
    const words = [nameOf(provider), text(`unit_${counts}`), text(`unit_window_${window}`)] as const;
    return told ? text('options_icon_limit', ...words) : text('options_icon_limit_untold', ...words);
  };
  return (
    <fieldset aria-describedby="icon-help">
      <legend>{text('options_icon')}</legend>
      <Radio
        id="icon-runs"
        group="icon"
        on={badge.kind === 'runs'}
        onChoose={() => onChange({ kind: 'runs' })}
      >
        {text('options_icon_runs')}
      </Radio>
      <Radio
        id="icon-tightest"
        group="icon"
        on={badge.kind === 'tightest'}
        onChoose={() => onChange({ kind: 'tightest', show })}
      >
        {text('options_icon_tightest')}
      </Radio>
      <Radio
        id="icon-figure"
        group="icon"
        on={badge.kind === 'figure'}
        describedBy={first ? undefined : 'icon-none'}
        disabled={!first}
        onChoose={() => first && onChange(chosen(first, show))}
      >
        {text('options_icon_figure')}
      </Radio>
      {!first && (
        <p class="quiet under-tick" id="icon-none">
          {text('options_icon_none')}
        </p>
      )}
      {badge.kind === 'figure' && (
        <div class="field under-tick">
          <label for="icon-limit">{text('options_icon_which')}</label>
          <select
            id="icon-limit"
            onChange={(event) => {
              const figure = figures[event.currentTarget.selectedIndex];
              if (figure) onChange(chosen(figure, show));
            }}
          >
            {figures.map((figure) => {
              const name = nameFigure(figure);
              return (
                <option key={name} selected={sameFigure(figure, badge)}>
                  {name}
                </option>
              );
            })}
          </select>
        </div>
      )}
      {badge.kind !== 'runs' && (
        <fieldset class="under-tick">
          <legend>{text('options_icon_show')}</legend>
          {shows.map((each) => (
            <Radio
              key={each}
              id={`icon-${each}`}
              group="icon-show"
              on={show === each}
              onChoose={() => onChange({ ...badge, show: each })}
            >
              {text(`options_icon_show_${each}`)}
            </Radio>
          ))}
        </fieldset>
      )}
      <p class="quiet" id="icon-help">
        {text('options_icon_help')}
      </p>
    </fieldset>
  );
}

function chosen({ provider, counts, window }: FigureChoice, show: BadgeShow): BadgeChoice {
  return { kind: 'figure', show, provider, counts, window };
}

type RadioProps = {
  id: string;
  group: string;
  on: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  onChoose(): void;
  children: ComponentChildren;
};

function Radio({ id, group, on, disabled = false, describedBy, onChoose, children }: RadioProps) {
  return (
    <div class="tick">
      <input
        id={id}
        type="radio"
        name={group}
        checked={on}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={onChoose}
      />
      <label for={id}>{children}</label>
    </div>
  );
}
