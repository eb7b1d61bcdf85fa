/**
 * A report as one HTML file without scripts, that opens without a network. It speaks of groups: a figure of fewer than
 * {@link dev.advocacy.cli.report.Few#LEAST} people is left out, and only those who chose to be shown stand there by name.
 */
@NullMarked
package dev.advocacy.cli.report;

import org.jspecify.annotations.NullMarked;
