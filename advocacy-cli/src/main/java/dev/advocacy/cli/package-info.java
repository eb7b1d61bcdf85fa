/** The command {@code advocacy}: scores files of events, explains, compares, checks. A command has no API but its options. */
@NullMarked
package dev.advocacy.cli;

import org.jspecify.annotations.NullMarked;
