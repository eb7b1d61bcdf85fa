/**
 * X, formerly Twitter: one channel class, one config record. Facts about X are those of its documentation and of observed answers
 * up to November 2026.
 */
@NullMarked
package dev.advocacy.twitter;

import org.jspecify.annotations.NullMarked;
