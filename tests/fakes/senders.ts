import type { Caller, Sender } from '../../lib/messaging/sender';

/** Our own extension, as the browser names it. */
export const us = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
};

const tab = { id: 1, url: 'https://www.linkedin.com/in/ada-park/' };

/** The content script in the top frame of a page, as the browser says who it is. */
export const content = (url = tab.url, change: Partial<Sender> = {}): Sender => ({
  id: us.id,
  url,
  origin: new URL(url).origin,
  frameId: 0,
  tab: { id: 1, url },
  ...change,
});

const page = (change: Partial<Sender> = {}): Sender => ({
  id: us.id,
  url: `${us.origin}/popup.html`,
  origin: us.origin,
  ...change,
});

/** The popup, as the browser says who it is. */
export const popup = page();

/** Everyone who might send a message, and who they are to us (threat model, rows 2 and 11). */
export const senders: readonly { name: string; sender: Sender; is: Caller['class'] }[] = [
  { name: 'our popup', sender: popup, is: 'extension' },
  {
    name: 'our options page in a tab',
    sender: page({ frameId: 0, tab: { id: 3, url: `${us.origin}/options.html` } }),
    is: 'extension',
  },
  { name: 'our content script', sender: content(), is: 'page' },
  {
    name: 'our content script where the browser names no origin',
    sender: content(tab.url, { origin: undefined }),
    is: 'page',
  },
  { name: 'a sub-frame of LinkedIn', sender: content(tab.url, { frameId: 4 }), is: 'stranger' },
  { name: 'a frame without a number', sender: content(tab.url, { frameId: undefined }), is: 'stranger' },
  { name: 'LinkedIn outside any tab', sender: content(tab.url, { tab: undefined }), is: 'stranger' },
  { name: 'a sandboxed frame', sender: content(tab.url, { origin: 'null' }), is: 'stranger' },
  {
    name: 'a look-alike host',
    sender: content('https://www.linkedin.com.evil.example/in/ada-park/'),
    is: 'stranger',
  },
  {
    name: 'a host that ends alike',
    sender: content('https://evil-linkedin.com/in/ada-park/'),
    is: 'stranger',
  },
  {
    name: 'LinkedIn without encryption',
    sender: content('http://www.linkedin.com/in/ada-park/'),
    is: 'stranger',
  },
  {
    name: 'LinkedIn on another port',
    sender: content('https://www.linkedin.com:8443/in/ada-park/'),
    is: 'stranger',
  },
  { name: 'a web page', sender: content('https://news.example/'), is: 'stranger' },
  {
    name: 'a LinkedIn tab whose frame is elsewhere',
    sender: content('https://ads.example/', { tab }),
    is: 'stranger',
  },
  {
    name: 'another extension',
    sender: page({
      id: 'ponmlkjihgfedcbaponmlkjihgfedcba',
      origin: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba',
    }),
    is: 'stranger',
  },
  {
    name: 'another extension that names our page',
    sender: page({ id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }),
    is: 'stranger',
  },
  {
    name: 'another extension on LinkedIn',
    sender: content(tab.url, { id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }),
    is: 'stranger',
  },
  { name: 'a sender without an id', sender: content(tab.url, { id: undefined }), is: 'stranger' },
  { name: 'a sender without an address', sender: { id: us.id, frameId: 0, tab }, is: 'stranger' },
  {
    name: 'an address that is none',
    sender: { id: us.id, url: 'about:blank', frameId: 0, tab },
    is: 'stranger',
  },
];
