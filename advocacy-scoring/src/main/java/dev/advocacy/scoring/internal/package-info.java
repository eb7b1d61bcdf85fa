/**
 * Strict reading of the JSON files that people write, to the end even when they are wrong, so that all problems are told at
 * once.
 *
 * <p>Public only because the packages that read such files are several. Nobody outside this module should use it; it may change
 * at any time.
 */
@NullMarked
package dev.advocacy.scoring.internal;

import org.jspecify.annotations.NullMarked;
