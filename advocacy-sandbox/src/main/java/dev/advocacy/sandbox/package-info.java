/** Placeholder. */
@NullMarked
package dev.advocacy.sandbox;

import org.jspecify.annotations.NullMarked;
