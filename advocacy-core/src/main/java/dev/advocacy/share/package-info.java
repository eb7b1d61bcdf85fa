/** One person's decision to share one thing: the draft in their own words, the checks, the approval. */
@NullMarked
package dev.advocacy.share;

import org.jspecify.annotations.NullMarked;
