/** Files of events read, with every problem named by its line. */
@NullMarked
package dev.advocacy.cli.log;

import org.jspecify.annotations.NullMarked;
