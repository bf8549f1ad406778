/**
 * Whether the last digit is the check digit of those before it (Luhn's formula, modulus 10), as in
 * organisation numbers and personal identity numbers. Expects digits only.
 */
export function hasValidCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => total + share(Number(digit), place), 0);
  return digits !== "" && sum % 10 === 0;
}

function share(digit: number, place: number): number {
  if (place % 2 === 0) return digit;
  return digit > 4 ? 2 * digit - 9 : 2 * digit;
}
