@NullMarked
package dev.advocacy.crash;

import org.jspecify.annotations.NullMarked;
