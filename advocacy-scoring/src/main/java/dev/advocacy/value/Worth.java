package dev.advocacy.value;

/**
 * What a conversion without an amount of its own is taken to be worth: an assumption, and told as one. Immutable.
 *
 * @param kind of conversion
 * @param amount for each
 * @param source who says so, and why
 */
public record Worth(ConversionKind kind, Money amount, String source) {}
