import '../../components/shared/tokens.css';
import '../../components/dashboard/dashboard.css';
import { mount } from '../../components/shared/mount';
import { localText } from '../../lib/locale/text';
import { call } from '../../lib/messaging/client';
import { subscribe } from '../../lib/storage/subscribe';
import { createDashboardReading } from '../../lib/surfaces/dashboard/dashboard-reading';
import { startDashboard } from '../../lib/surfaces/dashboard/start';
import { every, pageLife, visible } from '../../lib/surfaces/page';

const text = localText();
const draw = mount(text, text('dashboard_title'));

startDashboard(
  {
    text,
    draw,
    reading: createDashboardReading(),
    subscribe,
    call,
    now: Date.now,
    every,
    visible,
    newRunId: () => crypto.randomUUID(),
    go: (hash) => {
      location.hash = hash;
    },
    copy: (text) => navigator.clipboard.writeText(text),
    hash: () => location.hash,
    onHash: (listener, signal) => addEventListener('hashchange', listener, { signal }),
    setTitle: (title) => {
      document.title = title;
    },
  },
  pageLife(),
);
