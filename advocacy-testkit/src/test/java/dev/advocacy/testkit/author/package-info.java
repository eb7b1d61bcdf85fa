/** The kit from outside, as the author of an adapter for an invented network sees it. */
@NullMarked
package dev.advocacy.testkit.author;

import org.jspecify.annotations.NullMarked;
