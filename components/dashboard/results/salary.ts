import type { Text } from '../../../lib/words';
import { enumWords } from './enum-words';
import type { SalaryShape } from './shapes';

/** "€60,000 – €80,000 a year"; empty when no amount is known. */
export function salaryWords(salary: SalaryShape | undefined, text: Text): string {
  const { currency, minAmount, maxAmount, period } = salary ?? {};
  const amounts = [minAmount, maxAmount].filter((amount) => amount !== undefined);
  const [low, high] = [...new Set(amounts)].map((amount) => money(amount, currency, text.language));
  if (low === undefined) return '';
  const range = high === undefined ? low : text('result_range', low, high);
  return [range, enumWords('salary', period, text)].filter(Boolean).join(' ');
}

function money(amount: number, currency: string | undefined, language: string): string {
  if (currency && /^[a-z]{3}$/i.test(currency)) {
    return new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
      amount,
    );
  }
  return [new Intl.NumberFormat(language).format(amount), currency].filter(Boolean).join(' ');
}
