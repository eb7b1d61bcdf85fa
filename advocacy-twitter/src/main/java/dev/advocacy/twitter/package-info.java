/**
 * X, formerly Twitter. One channel class per kind of account, one config record. Facts are those of the network's documentation and of
 * observed answers up to November 2026.
 */
@NullMarked
package dev.advocacy.twitter;

import org.jspecify.annotations.NullMarked;
