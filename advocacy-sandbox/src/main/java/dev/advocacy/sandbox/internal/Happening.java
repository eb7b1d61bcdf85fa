package dev.advocacy.sandbox.internal;

import java.time.Duration;

/** One thing that somebody does, so long after the post appeared; the visitor is a number below {@link Visitor#PEOPLE}. */
record Happening(Deed deed, Duration after, int visitor) {}
