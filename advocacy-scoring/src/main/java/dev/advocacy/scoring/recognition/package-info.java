/**
 * Recognition beyond points: streaks, levels, badges and challenges, as data in one file
 * ({@link dev.advocacy.scoring.recognition.Recognition}) and as a fold over the same events as the points.
 *
 * <p>The law is that of the points: nothing is counted up and down as events come, everything is made anew from the set of
 * events. So order, repeats and lateness leave no trace, and whoever has the log can make the same again. What the rules give
 * nothing for, because it was filtered, taken back, done by a machine or done where people are private, is no ground for
 * recognition either.
 *
 * <p>A streak that ends punishes nothing, and nobody but the person sees it.
 */
@NullMarked
package dev.advocacy.scoring.recognition;

import org.jspecify.annotations.NullMarked;
