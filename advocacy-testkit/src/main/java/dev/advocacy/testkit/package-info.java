/**
 * What tells the author of a channel adapter when they are done: a contract to extend, a network that answers as scripted, a
 * channel without a network, a clock that is set by hand. For tests only.
 */
@NullMarked
package dev.advocacy.testkit;

import org.jspecify.annotations.NullMarked;
