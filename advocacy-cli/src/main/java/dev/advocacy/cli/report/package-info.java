/**
 * A report as one HTML file without scripts, that opens without a network. It speaks of groups: a figure that tells
 * of {@link dev.advocacy.cli.report.Few few} is left out, and only those who chose to be shown stand there by name.
 */
@NullMarked
package dev.advocacy.cli.report;

import org.jspecify.annotations.NullMarked;
