/** Files in three formats, written whole or not at all. */
@NullMarked
package dev.advocacy.cli.file;

import org.jspecify.annotations.NullMarked;
