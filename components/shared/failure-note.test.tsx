// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { type Failure, failureCodes } from '../../lib/failure';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import { failureSentence } from '../../lib/wording/failure-sentence';
import messages from '../../public/_locales/en/messages.json';
import { FailureNote, type FailureNoteProps } from './failure-note';
import { TextContext } from './text';

const added = {
  reason_emailNeeded: { message: '$1 needs an email address. Add it.' },
  key_empty: { message: 'Enter the key.' },
};
const text = textFrom(catalogueLookup({ ...messages, ...added }));

describe('every failure code', () => {
  it.each(failureCodes)('%s has its own sentence: what happened, what it means, what to do', (code) => {
    const sentence = text.orElse(`failure_${code.replaceAll('-', '_')}`, '', 'Linked API');
    expect(sentence.split(/[.] /).length, sentence).toBeGreaterThanOrEqual(3);
    expect(sentence).not.toMatch(/went wrong|unknown error|\$\d/i);
  });
});

describe('a failure in words', () => {
  it.each<[string, Failure, string]>([
    [
      'a known reason',
      { code: 'refused', reason: 'emailNeeded', message: 'x' },
      'Buena.ai needs an email address. Add it.',
    ],
    [
      'a trouble with what was typed',
      { code: 'invalid-input', reason: 'key_empty', message: 'x' },
      'Enter the key.',
    ],
  ])('takes %s', (_, failure, expected) => {
    expect(failureSentence(failure, text, 'Buena.ai')).toBe(expected);
  });

  it.each<[string, Failure, boolean]>([
    ['a reason without words', { code: 'refused', reason: 'newType', message: 'Not today.' }, true],
    ['a refusal without reason', { code: 'refused', message: 'Not today.' }, true],
    ['nothing said', { code: 'refused', reason: 'newType', message: ' ' }, false],
    ['a mistake of ours', { code: 'bug', message: 'TypeError: Not today.' }, false],
    ['a broken line', { code: 'timeout', message: 'Not today.' }, false],
  ])('with %s quotes the service: %s', (_, failure, quoted) => {
    expect(failureSentence(failure, text, 'Buena.ai').includes('Not today.')).toBe(quoted);
  });

  it('shows foreign text as it came, markup and all', () => {
    const message = '<img src=x onerror=alert(1)>';
    expect(failureSentence({ code: 'refused', reason: 'odd', message }, text)).toContain(message);
  });

  it('says from when to try again', () => {
    const retryAt = new Date().setHours(23, 59, 0, 0);
    const sentence = failureSentence({ code: 'rate-limited', message: '', retryAt }, text);
    expect(sentence).toMatch(/Again from 23:59\.$/);
  });

  it('speaks of the service when nobody names it', () => {
    expect(failureSentence({ code: 'timeout', message: '' }, text)).toContain('from the service in time');
  });
});

describe('the link that leads on', () => {
  function linkIn(props: FailureNoteProps): [string, string | null] | undefined {
    const root = document.createElement('div');
    render(
      <TextContext.Provider value={text}>
        <FailureNote {...props} />
      </TextContext.Provider>,
      root,
    );
    const link = root.querySelector('a');
    return link ? [link.textContent ?? '', link.getAttribute('href')] : undefined;
  }
  const failure = (reason: string, code: Failure['code'] = 'refused'): Failure => ({
    code,
    reason,
    message: '',
  });
  const linkedApi = 'https://app.linkedapi.io/';

  it.each<[FailureNoteProps, [string, string] | undefined]>([
    [
      { failure: failure('subscriptionRequired'), service: 'Linked API' },
      ['See plans at Linked API', linkedApi],
    ],
    [{ failure: failure('linkedinAccountSignedOut') }, ['Reconnect at Linked API', linkedApi]],
    [{ failure: failure('invalidLinkedApiToken') }, ['Open the options', '/options.html']],
    [{ failure: failure('invalidLinkedApiToken'), inOptions: true }, undefined],
    [{ failure: failure('subscriptionRequired'), wordsOnly: true }, undefined],
    [{ failure: failure('emailRequired') }, undefined],
    [{ failure: failure('newType') }, undefined],
    [{ failure: failure('constructor', 'bug') }, undefined],
    [{ failure: { code: 'forbidden', message: '' }, service: 'nobody' }, undefined],
  ])('of %j is %j', (props, expected) => {
    expect(linkIn(props)).toEqual(expected);
  });
});
