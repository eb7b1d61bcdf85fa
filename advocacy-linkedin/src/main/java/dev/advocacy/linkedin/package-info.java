/** Placeholder. */
@NullMarked
package dev.advocacy.linkedin;

import org.jspecify.annotations.NullMarked;
