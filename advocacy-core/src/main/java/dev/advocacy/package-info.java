/** Placeholder. */
@NullMarked
package dev.advocacy;

import org.jspecify.annotations.NullMarked;
