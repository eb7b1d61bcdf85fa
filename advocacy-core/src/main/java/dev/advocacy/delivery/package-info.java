/** One post on one account: never twice, never lost, and where the outcome cannot be known it says so. */
@NullMarked
package dev.advocacy.delivery;

import org.jspecify.annotations.NullMarked;
