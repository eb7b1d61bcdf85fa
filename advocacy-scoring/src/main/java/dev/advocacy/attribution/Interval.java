package dev.advocacy.attribution;

/** Between what a figure lies, as far as the data tells. */
public record Interval(double low, double high) {}
