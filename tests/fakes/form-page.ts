import { createForm, type FormPlan } from '../../components/page/form';
import type { Values } from '../../lib/actions/action';
import { commentOnPost } from '../../lib/actions/comment-on-post';
import { catalogueLookup } from '../../lib/locale/catalogue-lookup';
import { textFrom } from '../../lib/locale/text';
import messages from '../../public/_locales/en/messages.json';

const text = textFrom(catalogueLookup(messages));

/** A page on which a form opens, and what was sent and closed there since it was cleared. */
export function formPage() {
  const sent: Values[] = [];
  let closed = 0;
  return {
    sent,
    closed: () => closed,
    clear() {
      document.body.replaceChildren();
      sent.length = 0;
      closed = 0;
    },
    open(plan: Partial<FormPlan>): HTMLElement {
      const form = createForm({
        operation: 'commentOnPost',
        title: 'Comment · the post by Ada Park',
        send: 'Post comment',
        fields: commentOnPost.fields,
        noteLimit: 200,
        values: {},
        text,
        onSend: (values) => sent.push(values),
        onClose: () => {
          closed += 1;
        },
        ...plan,
      });
      document.body.append(form);
      return form;
    },
  };
}

/** The control with this label, as a screen reader finds it. */
export function field(form: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...form.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const control = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `#${found?.getAttribute('for')}`,
  );
  if (!control) throw new Error(`no field ${label}`);
  return control;
}

export function type(control: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

export const submit = (form: HTMLElement) => form.querySelector<HTMLElement>('button[type=submit]')?.click();
export const counter = (form: HTMLElement) => form.querySelector('output')?.textContent;
export const alerts = (form: HTMLElement) =>
  [...form.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).filter(Boolean);
