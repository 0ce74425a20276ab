import { useFormat, useText } from '../../shared/text';

export type Figure = { label: string; value: number | undefined; suffix?: string };

/** Figures large enough to be read at a glance. One that did not come says so. */
export function FiguresResult({ figures }: { figures: readonly Figure[] }) {
  const text = useText();
  const format = useFormat();
  return (
    <dl class="result-figures">
      {figures.map(({ label, value, suffix = '' }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === undefined ? (
              <span class="quiet">{text('result_unknown')}</span>
            ) : (
              `${format.number(value)}${suffix}`
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type SsiShape = {
  ssi?: number | undefined;
  industryTop?: number | undefined;
  networkTop?: number | undefined;
};

/** LinkedIn's social selling index: a mark of 100, and among the first how many per cent. */
export function SsiResult({ ssi, industryTop, networkTop }: SsiShape) {
  const text = useText();
  return (
    <FiguresResult
      figures={[
        { label: text('result_ssi'), value: ssi, suffix: text('result_of_100') },
        { label: text('result_ssi_industry'), value: industryTop, suffix: text('result_percent') },
        { label: text('result_ssi_network'), value: networkTop, suffix: text('result_percent') },
      ]}
    />
  );
}

type PerformanceShape = {
  followersCount?: number | undefined;
  postViewsLast7Days?: number | undefined;
  profileViewsLast90Days?: number | undefined;
  searchAppearancesPreviousWeek?: number | undefined;
};

export function PerformanceResult(shape: PerformanceShape) {
  const text = useText();
  return (
    <FiguresResult
      figures={[
        { label: text('result_followers'), value: shape.followersCount },
        { label: text('result_post_views'), value: shape.postViewsLast7Days },
        { label: text('result_profile_views'), value: shape.profileViewsLast90Days },
        { label: text('result_search_appearances'), value: shape.searchAppearancesPreviousWeek },
      ]}
    />
  );
}
