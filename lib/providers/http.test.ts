import { describe, expect, it } from 'vitest';
import { Failed } from '../failure';
import type { About } from './about';
import { serviceUrl } from './http';
import { linkedApiAbout } from './linked-api/about';

const home = 'https://api.linkedapi.io';

function urlOf(origin: string, path: string): string | undefined {
  try {
    // Only a wrong constant could get such an origin in; the check is there for that day.
    return serviceUrl({ about: { ...linkedApiAbout, origin: origin as About['origin'] }, path }).href;
  } catch (thrown) {
    if (thrown instanceof Failed) return undefined;
    throw thrown;
  }
}

describe('serviceUrl', () => {
  it.each([
    ['/workflows', `${home}/workflows`],
    ['/workflows/wf-0001', `${home}/workflows/wf-0001`],
    ['/workflows/a%2Fb%3Fc%23d', `${home}/workflows/a%2Fb%3Fc%23d`],
    ['/@evil.example', `${home}/@evil.example`],
    ['/:443', `${home}/:443`],
  ])('allows %s', (path, url) => {
    expect(urlOf(home, path)).toBe(url);
  });

  it.each([
    [''],
    ['workflows'],
    ['.evil.example/x'],
    ['@evil.example/x'],
    [':8443/x'],
    ['//evil.example/x'],
    ['///evil.example/x'],
    ['/\\evil.example/x'],
    ['\\\\evil.example/x'],
    ['\\/evil.example'],
    ['https://evil.example/x'],
    ['https:evil.example'],
    ['http://api.linkedapi.io/workflows'],
    [' //evil.example'],
    ['\t//evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/workflows/..'],
    ['/workflows/../account'],
    ['/workflows/%2e%2e/account'],
    ['/workflows/.%2E/account'],
    ['/workflows/./x'],
    ['/workflows?start=1'],
    ['/workflows#x'],
    ['/work flows'],
    ['/workflows/é'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['blob:https://evil.example/1'],
  ])('refuses the path %j', (path) => {
    expect(urlOf(home, path)).toBeUndefined();
  });

  it.each([
    ['http://api.linkedapi.io'],
    ['https://api.linkedapi.io/'],
    ['https://api.linkedapi.io/prefix'],
    ['https://api.linkedapi.io@evil.example'],
    ['https://user@api.linkedapi.io'],
    ['https://api.linkedapi.io:443'],
    ['https://API.linkedapi.io'],
    ['https://api.linkedapi.io?x'],
    ['https://аpi.linkedapi.io'],
    ['ftp://api.linkedapi.io'],
    ['api.linkedapi.io'],
    [''],
  ])('refuses the origin %j', (origin) => {
    expect(urlOf(origin, '/workflows')).toBeUndefined();
  });

  it('encodes what a query carries', () => {
    const query = { start: '2026-02-01T00:00:00.000Z', id: 'u+Zk9/aa1==&x=#' };
    const url = serviceUrl({ about: linkedApiAbout, path: '/stats/actions', query });
    expect(url.search).toBe('?start=2026-02-01T00%3A00%3A00.000Z&id=u%2BZk9%2Faa1%3D%3D%26x%3D%23');
  });
});
