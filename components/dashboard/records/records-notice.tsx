import { FailureNote } from '../../shared/failure-note';
import { useFormat, useText } from '../../shared/text';
import type { RecordsNotice } from './records-state';

/** What the last press came to, where the press was not about the open row: that is told in its panel. */
export function RecordsNoticeLine({ notice, open }: { notice: RecordsNotice; open: string | undefined }) {
  const text = useText();
  const format = useFormat();
  switch (notice.kind) {
    case 'none':
    case 'saved':
      return null;
    case 'forgotten':
      return <p>{text('records_forgotten', format.number(notice.count))}</p>;
    case 'exported':
      return <p>{text('records_exported', format.number(notice.count))}</p>;
    case 'export-cancelled':
      return <p>{text('records_export_cancelled')}</p>;
    case 'asked':
      return (
        <p>
          {text('records_asked')} <a href={`#/runs/${notice.runId}`}>{text('records_asked_run')}</a>
        </p>
      );
    case 'failed':
      return notice.key !== undefined && notice.key === open ? null : (
        <FailureNote failure={notice.failure} />
      );
  }
}
