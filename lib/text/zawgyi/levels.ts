/** Signs for numbers from least to most, zero in the middle. */
export const ALPHABET =
  '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}';
/** Between two signs, in natural logarithms of odds. */
export const STEP = 0.28;
/** Of the chain: all other characters, U+1000 to U+103F, U+104A to U+109F. */
export const STATES = 1 + 64 + 86;
