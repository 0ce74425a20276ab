/** Puts a text in the place of another as if it had been typed, so that the browser's own undo takes it back. */
export function insertText(area: HTMLTextAreaElement, from: number, to: number, text: string): void {
  area.focus();
  area.setSelectionRange(from, to);
  // Deprecated, and the only way that keeps the undo history.
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Moves the caret and brings its line into the middle of what is seen. */
export function moveCaret(area: HTMLTextAreaElement, offset: number): void {
  area.focus();
  area.setSelectionRange(offset, offset);
  const before = area.value.slice(0, offset).split('\n');
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.scrollTop = Math.max(0, (before.length - 1) * lineHeight - area.clientHeight / 2);
  area.scrollLeft = Math.max(0, ((before.at(-1) ?? '').length - 40) * 8);
  area.scrollIntoView({ block: 'nearest' });
}

/** Line and column of an offset, from 0. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, column: (before.at(-1) ?? '').length };
}

/** The start of the line an offset is in, and the spaces it begins with. */
function lineStart(text: string, offset: number): { start: number; indent: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { start, indent: /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '' };
}

/** Enter: the new line begins where the last one did, one step deeper behind an opening bracket. */
export function newLine(area: HTMLTextAreaElement): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const { indent } = lineStart(value, from);
  const deeper = /[{[]\s*$/.test(value.slice(0, from)) ? '  ' : '';
  insertText(area, from, to, `\n${indent}${deeper}`);
}

/** A closing bracket at the beginning of a line stands one step less deep. True when it was put there. */
export function closeBracket(area: HTMLTextAreaElement, bracket: string): boolean {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const start = value.lastIndexOf('\n', from - 1) + 1;
  if (from !== to || !/^ {2,}$/.test(value.slice(start, from))) return false;
  insertText(area, from - 2, from, bracket);
  return true;
}

/** Tab and Shift+Tab, when they indent. */
export function indent(area: HTMLTextAreaElement, back: boolean): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const { start, indent: spaces } = lineStart(value, from);
  if (!back) {
    insertText(area, from, to, '  ');
    return;
  }
  const less = Math.min(2, spaces.length);
  if (less === 0) return;
  insertText(area, start, start + less, '');
  area.setSelectionRange(from - less, from - less);
}
