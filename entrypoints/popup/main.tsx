import '../../components/shared/tokens.css';
import '../../components/popup/popup.css';
import type { Fix } from '../../components/popup/fix';
import { Popup } from '../../components/popup/popup';
import { popupView } from '../../components/popup/view';
import { mount } from '../../components/shared/mount';
import { localText } from '../../lib/locale/text';
import { call } from '../../lib/messaging/client';
import { catalog as abouts } from '../../lib/providers/catalog';
import { subscribe } from '../../lib/storage/subscribe';
import { every, pageLife, visible } from '../../lib/surfaces/page';
import { createPopupStore } from '../../lib/surfaces/popup-store';
import { createReading } from '../../lib/surfaces/reading';

const text = localText();
const draw = mount(text, text('popup_title'));
const life = pageLife();
const newRunId = () => crypto.randomUUID();
const { popup: read } = createReading();
const ports = { abouts, read, subscribe, call, now: Date.now, every, visible, newRunId };
const { state, start, refresh, act } = createPopupStore(ports, life);

const options = () => void call('openOptions', {}).then(() => close());
const fix = (way: Fix) => (way.kind === 'refresh' ? void refresh(way.provider) : options());

state.listen(({ reading, unreadable, now, notice, busyRuns }) => {
  const view = reading && popupView({ abouts, now, ...reading });
  const onRun = (...press: Parameters<typeof act>) => void act(...press);
  const events = { onFix: fix, onRun, onRefresh: () => void refresh(), onOptions: options };
  const shown = { view, unreadable: unreadable !== undefined, now, notice, busyRuns };
  draw(<Popup {...shown} {...events} />);
}, life);
void start();
