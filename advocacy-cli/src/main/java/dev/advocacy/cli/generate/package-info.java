/** Events of a company that does not exist. */
@NullMarked
package dev.advocacy.cli.generate;

import org.jspecify.annotations.NullMarked;
