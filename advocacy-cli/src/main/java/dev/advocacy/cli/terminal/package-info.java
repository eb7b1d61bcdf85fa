/** What a person at a terminal sees: output, progress, and what stops the command. */
@NullMarked
package dev.advocacy.cli.terminal;

import org.jspecify.annotations.NullMarked;
