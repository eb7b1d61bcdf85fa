/**
 * Who gets the credit for a conversion: the split of conversions and their value over the touches before them.
 *
 * <p>What is known comes first: a {@link dev.advocacy.attribution.Paths multiset of paths}, merged in any order and any grouping.
 * Models are folds over it, exact where exact is possible. Credit is a convention, not a cause: two models that disagree are
 * both right about what they define. What a programme caused is told by a {@link dev.advocacy.attribution.Holdout holdout} alone.
 */
@NullMarked
package dev.advocacy.attribution;

import org.jspecify.annotations.NullMarked;
