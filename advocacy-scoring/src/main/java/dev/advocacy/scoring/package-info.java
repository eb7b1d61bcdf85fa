/** Placeholder. */
@NullMarked
package dev.advocacy.scoring;

import org.jspecify.annotations.NullMarked;
