/** X on loopback: not for use from outside the sandbox. */
@NullMarked
package dev.advocacy.sandbox.internal.x;

import org.jspecify.annotations.NullMarked;
