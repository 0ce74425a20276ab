import { useText } from '../shared/text';

export type NavLink = { href: string; label: string; current: boolean };

/** The ways between the views. The one open now is marked for eye and ear. */
export function Nav({ links }: { links: readonly NavLink[] }) {
  const text = useText();
  return (
    <nav class="dashboard-nav" aria-label={text('dashboard_navigation')}>
      <ul>
        {links.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
