/** Text from outside made harmless for a terminal: control characters, direction marks and broken halves of characters become spaces. */
export function toPlain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\p{Surrogate}]+/gu, ' ')
}
