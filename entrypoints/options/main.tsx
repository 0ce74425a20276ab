import '../../components/shared/tokens.css';
import '../../components/options/options.css';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/options';
import { mount } from '../../components/shared/mount';
import { localText } from '../../lib/locale/text';
import { call } from '../../lib/messaging/client';
import { catalog as abouts } from '../../lib/providers/catalog';
import { subscribe } from '../../lib/storage/subscribe';
import { optionsProps } from '../../lib/surfaces/options-props';
import { createOptionsStore } from '../../lib/surfaces/options-store';
import { every, pageLife } from '../../lib/surfaces/page';
import { createReading } from '../../lib/surfaces/reading';
import { platformZones } from '../../lib/surfaces/zones';

const text = localText();
const draw = mount(text, text('options_title'));
const life = pageLife();
const notifications = { permissions: ['notifications' as const] };
const notificationsAllowed = () => browser.permissions.contains(notifications);
const { options: read } = createReading();
const store = createOptionsStore(
  { abouts, read, subscribe, call, notificationsAllowed, now: Date.now, every },
  life,
);

const ask = {
  host: (origin: string) => browser.permissions.request({ origins: [`${origin}/*`] }),
  notifications: () => browser.permissions.request(notifications),
  zones: platformZones(),
  newId: () => crypto.randomUUID(),
};

store.state.listen((state) => draw(<Options {...optionsProps(state, store, ask)} />), life);
void store.start();
