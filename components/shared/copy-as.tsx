import type { Copies } from '../../lib/providers/linked-api/wire/copy-as';
import { CopyButton } from './copy-button';
import { useText } from './text';

export type CopyAsProps = {
  copies: Copies;
  /** The version of the service's library that has it first; undefined when all do. */
  sdkNeeds: string | undefined;
};

/** A request to take elsewhere: to a terminal, a workflow, a program. Tokens are placeholders in all of them. */
export function CopyAs({ copies, sdkNeeds }: CopyAsProps) {
  const text = useText();
  return (
    <>
      <div class="buttons">
        <CopyButton label={text('runAnything_copy_curl')} copied={copies.curl} />
        {copies.workflow !== undefined && (
          <CopyButton label={text('runAnything_copy_workflow')} copied={copies.workflow} />
        )}
        <CopyButton label={text('runAnything_copy_sdk')} copied={copies.sdk} />
      </div>
      {sdkNeeds !== undefined && <p class="quiet">{text('runAnything_sdk_needs', sdkNeeds)}</p>}
    </>
  );
}
