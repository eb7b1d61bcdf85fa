/** Placeholder. */
@NullMarked
package dev.advocacy.testkit;

import org.jspecify.annotations.NullMarked;
